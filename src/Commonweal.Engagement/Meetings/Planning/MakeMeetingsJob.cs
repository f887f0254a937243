using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Jobs;
using Commonweal.Standards.ICalendar;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Planning;

/// <summary>
/// Every night: makes the meetings of each series a year ahead, calls off what has come to lie on a closed day, and puts
/// down as held what is over.
/// </summary>
internal sealed class MakeMeetingsJob(CommonwealDb db, MakingMeetings making, ChangingMeetings changing, CurrentCity current, TimeProvider clock) : IJob
{
    private const int Batch = 200;

    public static string Kind => "meetings-make";

    public static string Title => "meetings.job.make";

    public async Task RunAsync(JobRun run, CancellationToken stop)
    {
        var city = await current.GetAsync(stop);
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(ZonedTimes.Local(now, city.TimeZone));
        var ids = await db.Set<MeetingSeries>().AsNoTracking().Where(s => s.EndsOn == null || s.EndsOn >= today).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync(stop);
        for (var done = 0; done < ids.Count; done++)
        {
            db.ChangeTracker.Clear();
            await making.MakeAsync(await db.Set<MeetingSeries>().SingleAsync(s => s.Id == ids[done], stop), stop);
            await run.CheckpointAsync(done + 1, ids.Count, stop: stop);
        }
        foreach (var closed in city.ClosedDays.Where(d => d.Day >= today)) await CloseAsync(closed, city, stop);
        await HoldAsync(now, stop);
    }

    private async Task CloseAsync(ClosedDay closed, CitySnapshot city, CancellationToken stop)
    {
        var from = ZonedTimes.Instant(closed.Day.ToDateTime(TimeOnly.MinValue), city.TimeZone);
        var until = from.AddDays(1);
        db.ChangeTracker.Clear();
        // What somebody put there by hand stays: they will have had a reason.
        var meetings = await db.Set<Meeting>().Where(m => m.StartsAt >= from && m.StartsAt < until && m.State == MeetingState.Announced && m.SeriesId != null && !m.StandsAlone).ToListAsync(stop);
        foreach (var meeting in meetings) await changing.CancelAsync(meeting, closed.Name, meeting.Version, stop);
    }

    private async Task HoldAsync(DateTimeOffset now, CancellationToken stop)
    {
        while (true)
        {
            db.ChangeTracker.Clear();
            var over = await db.Set<Meeting>().Where(m => m.EndsAt <= now && (m.State == MeetingState.Announced || m.State == MeetingState.Moved))
                .OrderBy(m => m.EndsAt).Take(Batch).ToListAsync(stop);
            if (over.Count == 0) return;
            foreach (var meeting in over) meeting.State = MeetingState.Held;
            await db.SaveChangesAsync(stop);
        }
    }
}
