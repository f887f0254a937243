using System.Globalization;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments.Promised;

/// <summary>Finds public promises by what was promised. The index also knows the names of fields, so what it finds is read again.</summary>
internal sealed class SearchPromises(CommitmentReading reading, CommitmentWords sayings, MayorsName mayor, CommonwealDb db, Here here) : ISearchable
{
    private const int Looked = 50;

    public string? Part => "commitments";

    public async Task<IReadOnlyList<Found>> FindAsync(string words, int most, CancellationToken stop)
    {
        var keys = (await Searching.FindAsync<Commitment>(db, words, Looked, stop)).Keys.ToArray();
        var found = await reading.Public().Where(c => EF.Parameter(keys).Contains(c.Id)).OrderByDescending(c => c.ChangedOn).ThenBy(c => c.Id).ToListAsync(stop);
        await mayor.LearnAsync(stop);
        var asked = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return [.. found.Where(c => c.What.Languages.Values.Any(v => Array.TrueForAll(asked, w => Holds(mayor.Without(v.Text), w)))).Take(most).Select(Show)];
    }

    private Found Show(Commitment promise)
    {
        SpokenText what = promise.What.For(here.Language, here.City.Languages);
        return new(mayor.Without(what.Text), $"{ListPromisesModel.Path}/{promise.Id}", sayings.Of(promise), what.IsFallback ? what.Language : null);
    }

    private static bool Holds(string text, string word)
        => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
