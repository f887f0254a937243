using System.Globalization;
using Commonweal.Platform.Data;
using Commonweal.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Registering;

/// <summary>Every morning: reminds those who have a seat at a meeting of today or tomorrow. Each once for each time it is set.</summary>
internal sealed class RemindJob(CommonwealDb db, RegistrationLetters letters, TimeProvider clock) : IJob
{
    private const int Batch = 100;
    private static readonly TimeSpan Before = TimeSpan.FromHours(36);

    public static string Kind => "meetings-remind";

    public static string Title => "meetings.job.remind";

    public async Task RunAsync(JobRun run, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var until = now + Before;
        var meetings = await db.Set<Meeting>().AsNoTracking()
            .Where(m => m.StartsAt > now && m.StartsAt <= until && (m.State == MeetingState.Announced || m.State == MeetingState.Moved)).OrderBy(m => m.StartsAt).ToListAsync(stop);
        for (var done = 0; done < meetings.Count; done++)
        {
            await RemindAsync(meetings[done], stop);
            await run.CheckpointAsync(done + 1, meetings.Count, stop: stop);
        }
    }

    private async Task RemindAsync(Meeting meeting, CancellationToken stop)
    {
        for (var after = Guid.Empty; ;)
        {
            db.ChangeTracker.Clear();
            var batch = await db.Set<MeetingRegistration>().AsNoTracking()
                .Where(r => r.MeetingId == meeting.Id && r.State == RegistrationState.Seated && r.EmailSealed != null && r.Id > after)
                .OrderBy(r => r.Id).Take(Batch).ToListAsync(stop);
            await db.InTransactionAsync(async s =>
            {
                foreach (var registration in batch)
                    await letters.SendAsync(meeting, registration, "reminder", meeting.StartsAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), s);
            }, stop);
            if (batch.Count < Batch) return;
            after = batch[^1].Id;
        }
    }
}
