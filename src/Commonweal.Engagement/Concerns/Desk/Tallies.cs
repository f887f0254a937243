using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>Open concerns, and how many of them are late or fall due within three days.</summary>
internal sealed record Tally(int Open, int Late, int Soon);

/// <summary>What is late in one department with one colleague.</summary>
internal sealed record LateTally(Guid? DepartmentId, Guid? AssigneeId, int Late, DateOnly Oldest);

/// <summary>Reads the counters; no concern is touched.</summary>
internal sealed class Tallies(CommonwealDb db, Promises promises)
{
    /// <summary>Days ahead that count as soon.</summary>
    public const int Soon = 3;

    public async Task<Tally> OfAsync(TallyCell cell, CancellationToken stop)
    {
        var (today, soon) = (promises.Today, promises.Today.AddDays(Soon));
        var days = await db.Set<ConcernTally>().AsNoTracking().Where(t => t.Kind == cell.Kind && t.Cell == cell.Cell && t.Open != 0).ToListAsync(stop);
        return new Tally(days.Sum(d => d.Open), days.Where(d => d.DueOn < today).Sum(d => d.Open), days.Where(d => d.DueOn >= today && d.DueOn <= soon).Sum(d => d.Open));
    }

    /// <summary>What is late, by department and colleague.</summary>
    public async Task<IReadOnlyList<LateTally>> LateAsync(CancellationToken stop)
    {
        var today = promises.Today;
        var late = await db.Set<ConcernTally>().AsNoTracking()
            .Where(t => t.Kind == TallyCells.ByColleague && t.DueOn < today && t.Open > 0)
            .GroupBy(t => t.Cell).Select(g => new { Cell = g.Key, Late = g.Sum(t => t.Open), Oldest = g.Min(t => t.DueOn) })
            .ToListAsync(stop);
        return [.. late.Select(l => (Who: TallyCells.ReadColleague(l.Cell), l)).Select(l => new LateTally(l.Who.Department, l.Who.Assignee, l.l.Late, l.l.Oldest))];
    }
}
