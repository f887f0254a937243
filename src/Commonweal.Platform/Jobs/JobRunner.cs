using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Commonweal.Platform.Jobs;

/// <summary>Takes a job up, keeps its lease alive while it runs, and writes down how it ended.</summary>
internal sealed partial class JobRunner(
    IServiceScopeFactory scopes, JobKinds kinds, IEnumerable<DailyEntry> daily, IConfiguration configuration, TimeProvider clock, ILogger<JobRunner> log)
{
    /// <summary>How long a silent node keeps a job before another takes over (setting <c>jobs:lease</c>, in seconds).</summary>
    internal TimeSpan Lease { get; } = TimeSpan.FromSeconds(configuration.GetValue("jobs:lease", 30));

    // A job that brings the process down each time must not do so for ever.
    private const int MostAttempts = 5;

    /// <summary>Takes up the next job that nobody works on; null where there is none.</summary>
    internal Task<Job?> TakeNextAsync(CancellationToken stop) => TakeAsync("state = 'Waiting' OR (state = 'Running' AND lease_until < {0})", [], stop);

    /// <summary>Takes up one job that is waiting; null where somebody else was quicker, or where it must wait for another.</summary>
    internal Task<Job?> TakeAsync(Guid id, CancellationToken stop) => TakeAsync("state = 'Waiting' AND id = {1}", [id], stop);

    private async Task<Job?> TakeAsync(string condition, object[] values, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
        object[] all = [clock.GetUtcNow().UtcDateTime, .. values, .. daily.Select(d => d.Kind)];
        return await db.InTransactionAsync(async s =>
        {
            if (!await db.Dialect.TryBeTheOnlyAsync(db, OnlyOne.TakingJobs, s)) return null;
            if (await db.Dialect.UntakenAsync<Job>(db, $"({condition}) AND {NotBesideItself(values.Length + 1, all.Length)}", most: 1, all, s) is not [var job]) return null;
            // A new owner each time: this process, too, may have let the lease run out, and must not work against itself.
            (job.State, job.Owner, job.LeaseUntil, job.Attempts) = (JobState.Running, Guid.NewGuid(), clock.GetUtcNow() + Lease, job.Attempts + 1);
            await db.SaveChangesAsync(s);
            return job;
        }, stop);
    }

    // What runs every night and is asked for by hand as well would clear, and count, the same things twice.
    private static string NotBesideItself(int firstKind, int end) => firstKind == end ? "TRUE" : $$"""
        NOT EXISTS (SELECT 1 FROM job other WHERE other.kind = job.kind AND other.id <> job.id AND other.state = 'Running' AND other.lease_until >= {0}
            AND other.kind IN ({{string.Join(',', Enumerable.Range(firstKind, end - firstKind).Select(i => $"{{{i}}}"))}}))
        """;

    /// <summary>Runs a job that was taken up, to its end or until the program stops.</summary>
    internal async Task RunAsync(Job job, Action<long, long>? watch, CancellationToken stopping)
    {
        using var work = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        using var beating = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var cancelled = BeatAsync(job, work, beating.Token);
        var (state, failure) = await AttemptAsync(job, watch, work.Token);
        await beating.CancelAsync();
        if (state == JobState.Cancelled && !await cancelled) state = JobState.Waiting;
        await EndAsync(job, state, failure);
    }

    private async Task<(JobState, string?)> AttemptAsync(Job job, Action<long, long>? watch, CancellationToken stop)
    {
        try
        {
            if (job.Attempts > MostAttempts) return (JobState.Failed, "GivenUp");
            var entry = kinds.Find(job.Kind);
            if (entry is null) return (JobState.Failed, "UnknownKind");
            await using var scope = scopes.CreateAsyncScope();
            var run = new JobRun(job, job.Owner!.Value, scope.ServiceProvider.GetRequiredService<CommonwealDb>(), watch);
            await entry.RunAsync(scope.ServiceProvider, run, stop);
            return (JobState.Done, null);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested) { return (JobState.Cancelled, null); }
        catch (Exception failure)
        {
            LogFailed(job.Kind, job.Id, Failures.TraceOf(failure));
            return (JobState.Failed, Failures.NameOf(failure));
        }
    }

    /// <summary>Says again and again that we are alive; true where somebody cancelled the job.</summary>
    private async Task<bool> BeatAsync(Job job, CancellationTokenSource work, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                await Task.Delay(Lease / 6, clock, stop);
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
                var until = clock.GetUtcNow() + Lease;
                var mine = Mine(db, job);
                var alive = await db.InTransactionAsync(s => mine.ExecuteUpdateAsync(set => set.SetProperty(j => j.LeaseUntil, until), s), stop) > 0;
                var asked = alive && await mine.AnyAsync(j => j.CancelAsked, stop);
                if (alive && !asked) continue;
                await work.CancelAsync();
                return asked;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested) { return false; }
            catch (Exception failure) { LogBeat(Failures.TraceOf(failure)); }
        }
    }

    private async Task EndAsync(Job job, JobState state, string? failure)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
        DateTimeOffset? ended = state == JobState.Waiting ? null : clock.GetUtcNow();
        // Where it is not ours any more, whoever took over writes down the end.
        await db.InTransactionAsync(s => Mine(db, job).ExecuteUpdateAsync(set => set
            .SetProperty(j => j.State, state).SetProperty(j => j.LastFailure, failure).SetProperty(j => j.EndedAt, ended)
            .SetProperty(j => j.Owner, (Guid?)null).SetProperty(j => j.LeaseUntil, (DateTimeOffset?)null), s), CancellationToken.None);
        LogEnded(job.Kind, job.Id, state);
    }

    private static IQueryable<Job> Mine(CommonwealDb db, Job job) => db.Set<Job>().Where(j => j.Id == job.Id && j.Owner == job.Owner && j.State == JobState.Running);

    [LoggerMessage(Level = LogLevel.Information, Message = "Job {Kind} {Id} is {State}")]
    private partial void LogEnded(string kind, Guid id, JobState state);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Kind} {Id} broke off: {Failure}")]
    private partial void LogFailed(string kind, Guid id, string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A job's lease could not be renewed: {Failure}")]
    private partial void LogBeat(string failure);
}
