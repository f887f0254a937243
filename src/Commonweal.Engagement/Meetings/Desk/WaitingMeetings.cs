using System.Security.Claims;
using Commonweal.Engagement.Meetings.Planning;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Desk;

/// <summary>On Today: the meetings of the coming week, and for the mayor each series that stopped or runs out without a decision.</summary>
internal sealed class WaitingMeetings(CommonwealDb db, SeriesStanding standing, CityTime time, TimeProvider clock, Here here, Texts texts) : IWaitingWork
{
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(7);

    public string? Part => "meetings";

    public async Task<IReadOnlyList<WaitingWork>> ForAsync(ClaimsPrincipal person, int most, CancellationToken stop)
    {
        if (!person.HasClaim("permission", "meetings.work")) return [];
        var work = new List<WaitingWork>();
        if (person.HasClaim("permission", "meetings.decide"))
            work.AddRange((await standing.UndecidedAsync(stop)).Select(l => new WaitingWork(
                texts[l.Last is null ? "meetings.today.lapsed" : "meetings.today.runsOut", ("title", here.Text(l.Series.Title))],
                "/desk/meetings/series/" + l.Series.Id, l.Last is { } last ? time.Day(last) : here.Today, texts["meetings.today.decide"])));
        var now = clock.GetUtcNow();
        var until = now + Ahead;
        var meetings = await db.Set<Meeting>().AsNoTracking()
            .Where(m => m.StartsAt > now && m.StartsAt < until && (m.State == MeetingState.Announced || m.State == MeetingState.Moved))
            .OrderBy(m => m.StartsAt).Take(most).ToListAsync(stop);
        work.AddRange(meetings.Select(m => new WaitingWork(here.Text(m.Title), "/desk/meetings/" + m.Id, time.Day(m.StartsAt), texts["meetings.today.meeting"])));
        return [.. work.OrderBy(w => w.Due).Take(most)];
    }
}
