using System.Diagnostics;
using Commonweal.Communication.Delivery;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.AppTests;

/// <summary>Waiting for what happens in the background, and looking at what it left behind.</summary>
public static class Waiting
{
    /// <summary>Waits until every event that is due has been handled and every letter has left; fails after ten seconds with what is left.</summary>
    public static async Task SettledAsync(this AppFixture app)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            var now = app.Clock.GetUtcNow();
            var left = await app.Db().Set<OutboxMessage>().AsNoTracking().Where(m => m.State == OutboxState.Waiting && (m.NotBefore == null || m.NotBefore <= now)).ToListAsync();
            var letters = await app.Db().Set<QueuedMail>().CountAsync(m => m.State == MailState.Waiting && (m.NotBefore == null || m.NotBefore <= now));
            if (left.Count == 0 && letters == 0) return;
            if (Stopwatch.GetElapsedTime(since) > TimeSpan.FromSeconds(10))
                throw new TimeoutException($"{letters} letters have not left; events were not handled: " + string.Join(", ", left.Select(m => $"{m.Event} (attempts {m.Attempts}, {m.LastFailure})")) + ". " + app.Log.LastFailure);
            app.Services.GetRequiredService<OutboxSignal>().Raise();
            app.Services.GetRequiredService<MailSignal>().Raise();
            await Task.Delay(20);
        }
    }

    /// <summary>
    /// Waits, at most five seconds, until no event is being handled, no job runs and no letter is in hand: what the test
    /// before set going would write into the emptied city.
    /// </summary>
    internal static async Task QuietAsync(this AppFixture app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
        for (var since = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(5); await Task.Delay(20))
        {
            var now = app.Clock.GetUtcNow();
            var events = await db.Set<OutboxMessage>().AnyAsync(m => m.State == OutboxState.Waiting && (m.NotBefore == null || m.NotBefore <= now));
            var jobs = await db.Set<Job>().AnyAsync(j => j.State == JobState.Waiting || (j.State == JobState.Running && j.LeaseUntil >= now));
            var parcels = await db.Set<Parcel>().AnyAsync(p => p.State == ParcelState.Taken);
            if (!events && !jobs && !parcels) return;
            if (events) app.Services.GetRequiredService<OutboxSignal>().Raise();
            if (jobs) app.Services.GetRequiredService<JobSignal>().Raise();
        }
    }

    /// <summary>Waits until a job is over.</summary>
    public static Task<Job> EndedAsync(this AppFixture app, Guid id) => app.JobAsync(id, j => j.IsOver);

    /// <summary>Waits until something holds of a job, moving the clock on at each look; fails after twenty seconds with where it stands.</summary>
    public static async Task<Job> JobAsync(this AppFixture app, Guid id, Func<Job, bool> holds, TimeSpan advance = default)
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            var job = await app.Db().Set<Job>().AsNoTracking().SingleAsync(j => j.Id == id);
            if (holds(job)) return job;
            if (Stopwatch.GetElapsedTime(since) > TimeSpan.FromSeconds(20))
                throw new TimeoutException($"Job {job.Kind} is {job.State}, {job.Done} of {job.Total}, {job.LastFailure}. {app.Log.LastFailure}");
            app.Services.GetRequiredService<JobSignal>().Raise();
            app.Clock.Advance(advance);
            await Task.Delay(20);
        }
    }

    /// <summary>The messages written to the mail folder, oldest first, as their files hold them.</summary>
    public static IReadOnlyList<string> Mail(this AppFixture app)
    {
        var folder = app.Services.GetRequiredService<DataPlace>().MailFolder;
        return Directory.Exists(folder) ? [.. new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(f => f.LastWriteTimeUtc).Select(f => File.ReadAllText(f.FullName))] : [];
    }
}
