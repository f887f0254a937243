using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Planning;

/// <summary>
/// Finds out how each series stands. One that has nothing ahead, or little, and of which nobody decided that it ends, has
/// lapsed or is about to.
/// </summary>
internal sealed class SeriesStanding(CommonwealDb db, TimeProvider clock)
{
    /// <summary>How long before its last meeting a series that runs dry is called out.</summary>
    public static readonly TimeSpan Early = TimeSpan.FromDays(45);

    /// <summary>Those that go on and those that were to end lately, by their next meeting.</summary>
    public async Task<IReadOnlyList<SeriesLine>> AllAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var series = await db.Set<MeetingSeries>().AsNoTracking().ToListAsync(stop);
        var ahead = await db.Set<Meeting>().AsNoTracking()
            .Where(m => m.SeriesId != null && m.StartsAt > now && (m.State == MeetingState.Announced || m.State == MeetingState.Moved))
            .GroupBy(m => m.SeriesId!.Value).Select(g => new { g.Key, Next = g.Min(m => m.StartsAt), Last = g.Max(m => m.StartsAt) }).ToDictionaryAsync(a => a.Key, stop);
        return [.. series.Select(s => ahead.TryGetValue(s.Id, out var a) ? new SeriesLine(s, a.Next, a.Last, RunsOut(s, a.Last, now)) : new SeriesLine(s, null, null, s.EndsOn is null))
            .OrderBy(l => l.Series.EndsOn is not null).ThenBy(l => l.Next ?? DateTimeOffset.MinValue)];
    }

    /// <summary>Those that somebody must decide about.</summary>
    public async Task<IReadOnlyList<SeriesLine>> UndecidedAsync(CancellationToken stop) => [.. (await AllAsync(stop)).Where(l => l.RunsOut)];

    private static bool RunsOut(MeetingSeries series, DateTimeOffset last, DateTimeOffset now) => series.EndsOn is null && last < now + Early;
}
