using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>Open concerns, and how many of them are late or fall due within three days.</summary>
internal sealed record Tally(int Open, int Late, int Soon);

/// <summary>What is late in one department with one colleague.</summary>
internal sealed record LateTally(Guid? DepartmentId, Guid? AssigneeId, int Late, DateOnly Oldest);

/// <summary>Reads the counters; no concern is touched.</summary>
internal sealed class Tallies(CommonwealDb db, QueueQuestions questions, Promises promises)
{
    /// <summary>Days ahead that count as soon.</summary>
    public const int Soon = 3;

    /// <summary>The counts of two cells of different kinds.</summary>
    public async Task<(Tally First, Tally Second)> OfAsync(TallyCell first, TallyCell second, CancellationToken stop)
    {
        var (today, soon) = (promises.Today, promises.Today.AddDays(Soon));
        var sums = await questions.Sums(db, first, second, today, soon).ToListAsync(stop);
        return (Of(first), Of(second));

        Tally Of(TallyCell cell) => sums.Find(s => s.Kind == cell.Kind) is { } sum ? new Tally(sum.Open, sum.Late, sum.Soon) : new Tally(0, 0, 0);
    }

    /// <summary>What is late, by department and colleague.</summary>
    public async Task<IReadOnlyList<LateTally>> LateAsync(CancellationToken stop)
    {
        var (today, all) = (promises.Today, ConcernTally.AllDays);
        var tallies = db.Set<ConcernTally>().AsNoTracking().Where(t => t.Kind == TallyCells.ByColleague);
        var late = await tallies.Where(t => t.DueOn >= today)
            .GroupBy(t => t.Cell).Select(g => new { Cell = g.Key, Late = g.Sum(t => t.DueOn == all ? t.Open : -t.Open) }).Where(l => l.Late > 0)
            .Select(l => new { l.Cell, l.Late, Oldest = tallies.Where(t => t.Cell == l.Cell).Min(t => t.DueOn) })
            .ToListAsync(stop);
        return [.. late.Select(l => (Who: TallyCells.ReadColleague(l.Cell), l)).Select(l => new LateTally(l.Who.Department, l.Who.Assignee, l.l.Late, l.l.Oldest))];
    }
}
