using System.Globalization;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>On the city's front page: the meals that come next.</summary>
internal sealed class MealsOnHome(MealBoard board, CityTime time, Here here, Texts texts) : IHomeSection
{
    private const int Shown = 3;

    public int Order => 45;

    public string? Part => "shared-meals";

    public async Task<HomeSection?> ReadAsync(CancellationToken stop)
        => new(texts["sharedMeals.title"], [.. (await board.ComingAsync(Shown, stop)).Select(c => Entry(c.Series, c.Next))], ListMealsModel.Path, texts["sharedMeals.home.more"]);

    private HomeEntry Entry(MealSeries series, MealRound next)
    {
        var name = series.Name.For(here.Language, here.City.Languages);
        return new(name.Text, $"{ListMealsModel.Path}/{series.Id}", here.Text(next.Place), time.Day(next.StartsAt), name.IsFallback ? name.Language : null);
    }
}

/// <summary>Finds public series by their name. The index also knows the names of fields, so what it finds is read again.</summary>
internal sealed class SearchMeals(CommonwealDb db, MealBoard board, Here here) : ISearchable
{
    private const int Looked = 50;

    public string? Part => "shared-meals";

    public async Task<IReadOnlyList<Found>> FindAsync(string words, int most, CancellationToken stop)
    {
        var keys = (await Searching.FindAsync<MealSeries>(db, words, Looked, stop)).Keys.ToArray();
        var series = await board.Public.Where(s => EF.Parameter(keys).Contains(s.Id)).OrderBy(s => s.Id).ToListAsync(stop);
        var asked = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [.. series.Where(s => s.Name.Languages.Values.Any(v => Array.TrueForAll(asked, a => Holds(v.Text, a)))).Take(most).Select(Show)];
    }

    private Found Show(MealSeries series)
    {
        var name = series.Name.For(here.Language, here.City.Languages);
        return new(name.Text, $"{ListMealsModel.Path}/{series.Id}", here.Text(series.Words), name.IsFallback ? name.Language : null);
    }

    private static bool Holds(string text, string word)
        => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
