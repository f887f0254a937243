using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Volunteering;

/// <summary>On the city's front page: ways to help that close soonest and have places.</summary>
internal sealed class WaysOnHome(HelpBoard board, Here here, Texts texts) : IHomeSection
{
    private const int Shown = 3;

    public int Order => 48;

    public string? Part => "volunteering";

    public async Task<HomeSection?> ReadAsync(CancellationToken stop)
    {
        var ways = await board.Open(here.Today).Where(w => w.Taken < w.Places).OrderBy(w => w.ClosesOn).ThenBy(w => w.Id).Take(Shown).ToListAsync(stop);
        return new(texts["volunteering.title"], [.. ways.Select(Entry)], ListWaysModel.Path, texts["volunteering.home.more"]);
    }

    private HomeEntry Entry(WayToHelp way)
    {
        var title = way.Title.For(here.Language, here.City.Languages);
        return new(title.Text, $"{ListWaysModel.Path}/{way.Id}", here.Text(way.Times), Language: title.IsFallback ? title.Language : null);
    }
}

/// <summary>Finds open ways to help by their title. The index also knows the names of fields, so what it finds is read again.</summary>
internal sealed class SearchWays(CommonwealDb db, HelpBoard board, Here here) : ISearchable
{
    private const int Looked = 50;

    public string? Part => "volunteering";

    public async Task<IReadOnlyList<Found>> FindAsync(string words, int most, CancellationToken stop)
    {
        var keys = (await Searching.FindAsync<WayToHelp>(db, words, Looked, stop)).Keys.ToArray();
        var ways = await board.Open(here.Today).Where(w => EF.Parameter(keys).Contains(w.Id)).OrderBy(w => w.ClosesOn).ToListAsync(stop);
        var asked = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [.. ways.Where(w => w.Title.Languages.Values.Any(v => Array.TrueForAll(asked, a => Holds(v.Text, a)))).Take(most).Select(Show)];
    }

    private Found Show(WayToHelp way)
    {
        var title = way.Title.For(here.Language, here.City.Languages);
        return new(title.Text, $"{ListWaysModel.Path}/{way.Id}", here.Text(way.Times), title.IsFallback ? title.Language : null);
    }

    private static bool Holds(string text, string word)
        => System.Globalization.CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, System.Globalization.CompareOptions.IgnoreCase | System.Globalization.CompareOptions.IgnoreNonSpace) >= 0;
}
