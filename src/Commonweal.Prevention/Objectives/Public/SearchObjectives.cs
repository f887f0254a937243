using System.Globalization;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Prevention.Objectives.Public;

/// <summary>Finds public objectives by their titles. The index also knows the names of fields, so what it finds is read again.</summary>
internal sealed class SearchObjectives(CommonwealDb db, ObjectiveWords sayings, Here here) : ISearchable
{
    private const int Looked = 50;

    public string? Part => ObjectivesSlice.Part;

    public async Task<IReadOnlyList<Found>> FindAsync(string words, int most, CancellationToken stop)
    {
        var keys = (await Searching.FindAsync<Objective>(db, words, Looked, stop)).Keys.ToArray();
        var found = await db.Set<Objective>().AsNoTracking().Where(o => o.IsPublic && EF.Parameter(keys).Contains(o.Id)).OrderByDescending(o => o.ChangedOn).ThenBy(o => o.Id).ToListAsync(stop);
        var asked = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [.. found.Where(o => o.Title.Languages.Values.Any(v => Array.TrueForAll(asked, w => Holds(v.Text, w)))).Take(most).Select(Show)];
    }

    private Found Show(Objective objective)
    {
        var title = objective.Title.For(here.Language, here.City.Languages);
        return new(title.Text, $"{ListObjectivesModel.Path}/{objective.Id}", sayings.Step(objective), title.IsFallback ? title.Language : null);
    }

    private static bool Holds(string text, string word)
        => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
