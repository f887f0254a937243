using Commonweal.Analysis.Disclosure;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>What is public of a series: rounds to come with room or not, and what past ones brought.</summary>
internal sealed class MealBoard(CommonwealDb db, TimeProvider clock)
{
    private const int Shown = 50, Sentences = 12;

    public IQueryable<MealSeries> Public => db.Set<MealSeries>().AsNoTracking().Where(s => s.IsPublic);

    /// <summary>Rounds to which people can come, soonest first.</summary>
    public Task<List<MealRound>> OpenAsync(IReadOnlyCollection<Guid> series, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return db.Set<MealRound>().AsNoTracking().Where(r => series.Contains(r.SeriesId) && r.StartsAt > now && (r.State == RoundState.Planned || r.State == RoundState.Seated))
            .OrderBy(r => r.StartsAt).ThenBy(r => r.Id).Take(Shown).ToListAsync(stop);
    }

    /// <summary>Series with a round to come, the soonest first.</summary>
    public async Task<IReadOnlyList<(MealSeries Series, MealRound Next)>> ComingAsync(int most, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var rounds = await db.Set<MealRound>().AsNoTracking().Where(r => r.StartsAt > now && (r.State == RoundState.Planned || r.State == RoundState.Seated))
            .Join(Public, r => r.SeriesId, s => s.Id, (r, s) => new { Round = r, Series = s }).OrderBy(r => r.Round.StartsAt).ThenBy(r => r.Round.Id).Take(Shown).ToListAsync(stop);
        return [.. rounds.DistinctBy(r => r.Series.Id).Take(most).Select(r => (r.Series, r.Round))];
    }

    /// <summary>Figures of past rounds, through disclosure control: people who met somebody new, by round. How many came is not told beside it: the difference would be few.</summary>
    public async Task<MealFigures?> FiguresAsync(Guid seriesId, CancellationToken stop)
    {
        var rounds = await db.Set<MealRound>().AsNoTracking().Where(r => r.SeriesId == seriesId && r.State == RoundState.Done).OrderBy(r => r.StartsAt).Take(Shown).ToListAsync(stop);
        if (rounds.Count == 0) return null;
        var before = clock.GetUtcNow() - MealQuestions.Taken;
        var ids = rounds.Where(r => r.StartsAt < before).Select(r => r.Id).ToList();
        var said = await db.Set<MealFeedback>().Where(f => ids.Contains(f.RoundId)).GroupBy(f => f.RoundId)
            .Select(g => new { Welcome = g.Count(f => f.FeltWelcome), Again = g.Count(f => f.ComesAgain) }).ToListAsync(stop);
        var sentences = await db.Set<MealFeedback>().Where(f => f.Released && f.Words != null && db.Set<MealRound>().Any(r => r.Id == f.RoundId && r.SeriesId == seriesId))
            .OrderBy(f => f.Id).Take(Sentences).Select(f => f.Words!).ToListAsync(stop);
        return new(rounds, SafeTable.Release(CountTable.OfList([.. rounds.Select(r => (long)r.MetNew)]), DisclosureRule.Default),
            Together(said.Select(s => s.Welcome)), Together(said.Select(s => s.Again)), sentences);
    }

    /// <summary>People of all rounds together, as far as that may be said; how many answered at all is not told beside it.</summary>
    private static long? Together(IEnumerable<int> byRound)
        => byRound.Select(c => (long)c).ToList() is { Count: > 0 } counts ? SafeTable.Release(CountTable.OfList(counts), DisclosureRule.Default).Total.Count : null;
}

/// <summary>Past rounds and what may be said of them.</summary>
/// <param name="Rounds">The rounds, oldest first.</param>
/// <param name="Released">People who met somebody new, by round.</param>
/// <param name="Welcome">Guests who said they felt welcome.</param>
/// <param name="Again">Guests who said they would come again.</param>
/// <param name="Sentences">What guests wrote, agreed to show, and a colleague read.</param>
internal sealed record MealFigures(IReadOnlyList<MealRound> Rounds, ReleasedTable Released, long? Welcome, long? Again, IReadOnlyList<string> Sentences)
{
    /// <summary>People who met somebody new in all rounds together.</summary>
    public long? MetNew => Released.Total.Count;

    public long? MetNewAt(int round) => Released[0, round].Count;
}
