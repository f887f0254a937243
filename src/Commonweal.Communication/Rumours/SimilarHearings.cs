using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours;

/// <summary>A hearing that speaks of the same as another text.</summary>
internal sealed record Similar(Guid Id, Guid? RumourId, string Words, string Language, double Likeness);

/// <summary>Finds what was heard before in nearly the same words: along the index of words, then by how many they share.</summary>
internal sealed class SimilarHearings(CommonwealDb db)
{
    private const int WordsAsked = 5, Looked = 200;
    private const double Least = 0.34;

    /// <summary>The most alike first.</summary>
    public async Task<IReadOnlyList<Similar>> FindAsync(string words, Guid? except, CancellationToken stop)
    {
        var mine = Likeness.Words(words);
        var keys = new HashSet<Guid>();
        // The longest words say most about what it is.
        foreach (var word in mine.Where(w => w.Length >= 3).OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).Take(WordsAsked))
            keys.UnionWith((await Searching.FindAsync<Hearing>(db, word, Looked, stop)).Keys);
        if (keys.Count == 0) return [];
        Guid[] all = [.. keys];
        var heard = await db.Set<Hearing>().AsNoTracking().Where(h => EF.Parameter(all).Contains(h.Id) && h.Id != except).Select(h => new { h.Id, h.RumourId, h.Words, h.Language }).ToListAsync(stop);
        return [.. heard.Select(h => new Similar(h.Id, h.RumourId, h.Words, h.Language, Likeness.Of(mine, Likeness.Words(h.Words)))).Where(s => s.Likeness >= Least).OrderByDescending(s => s.Likeness).ThenBy(s => s.Id)];
    }

    /// <summary>Rumours still worked on that such hearings belong to, the most alike first.</summary>
    public async Task<IReadOnlyList<Rumour>> RumoursOfAsync(IReadOnlyList<Similar> similar, int most, CancellationToken stop)
    {
        Guid[] keys = [.. similar.Select(s => s.RumourId).OfType<Guid>().Distinct().Take(most)];
        if (keys.Length == 0) return [];
        var rumours = await db.Set<Rumour>().AsNoTracking().Where(r => EF.Parameter(keys).Contains(r.Id) && r.State != RumourState.Merged && r.State != RumourState.Closed).ToListAsync(stop);
        return [.. rumours.OrderBy(r => Array.IndexOf(keys, r.Id))];
    }
}
