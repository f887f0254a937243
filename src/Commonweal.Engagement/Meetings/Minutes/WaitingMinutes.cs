using System.Security.Claims;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Minutes;

/// <summary>On Today: meetings of the last weeks that have no minutes yet. Hours and days without appointment need none.</summary>
internal sealed class WaitingMinutes(CommonwealDb db, CityTime time, TimeProvider clock, Here here, Texts texts) : IWaitingWork
{
    private const int LookBackDays = 60;
    private static readonly MeetingKind[] Kinds = [MeetingKind.TownHall, MeetingKind.Forum, MeetingKind.Dialogue, MeetingKind.Committee];

    public string? Part => "meetings";

    public async Task<IReadOnlyList<WaitingWork>> ForAsync(ClaimsPrincipal person, int most, CancellationToken stop)
    {
        if (!person.HasClaim("permission", "meetings.run")) return [];
        var (now, since) = (clock.GetUtcNow(), clock.GetUtcNow().AddDays(-LookBackDays));
        var meetings = await db.Set<Meeting>().AsNoTracking()
            .Where(m => m.StartsAt > since && m.StartsAt < now && m.EndsAt < now && m.State != MeetingState.Cancelled && Kinds.Contains(m.Kind) && !db.Set<MinutesEdition>().Any(e => e.MeetingId == m.Id))
            .OrderBy(m => m.StartsAt).Take(most).ToListAsync(stop);
        return [.. meetings.Select(m => new WaitingWork(here.Text(m.Title), $"/desk/meetings/{m.Id}/minutes", here.City.WorkingDays.Add(time.Day(m.EndsAt), MinutesEdition.DueDays), texts["meetings.minutes.today"]))];
    }
}
