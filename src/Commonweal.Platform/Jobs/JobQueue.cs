using System.Text.Json;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Jobs;

/// <summary>Asking for long work, and for its end.</summary>
public sealed class JobQueue
{
    private readonly CommonwealDb db;
    private readonly AuditTrail audit;
    private readonly JobKinds kinds;
    private readonly JobSignal signal;
    private readonly TimeProvider clock;

    internal JobQueue(CommonwealDb db, AuditTrail audit, JobKinds kinds, JobSignal signal, TimeProvider clock)
        => (this.db, this.audit, this.kinds, this.signal, this.clock) = (db, audit, kinds, signal, clock);

    /// <summary>Asks for a job; it starts soon after the save or transaction of the caller.</summary>
    /// <param name="parameters">What to do, written as JSON; null where the kind needs nothing.</param>
    public async Task<Job> AskAsync<TJob>(object? parameters = null, CancellationToken stop = default) where TJob : IJob
    {
        var job = Make(TJob.Kind, parameters is null ? "{}" : JsonSerializer.Serialize(parameters, JsonSerializerOptions.Web));
        db.OnceCommitted(signal.Raise);
        await db.SaveChangesAsync(stop);
        return job;
    }

    /// <summary>Asks a job to stop; one that nobody works on yet is cancelled at once. False where it is over already.</summary>
    /// <exception cref="DbUpdateConcurrencyException">The job was taken up in this very moment; ask again.</exception>
    public async Task<bool> CancelAsync(Guid id, CancellationToken stop = default)
    {
        var job = await db.Set<Job>().SingleOrDefaultAsync(j => j.Id == id, stop);
        if (job is null || job.IsOver) return false;
        job.CancelAsked = true;
        if (job.State == JobState.Waiting) (job.State, job.EndedAt) = (JobState.Cancelled, clock.GetUtcNow());
        audit.Add("cancelled", "job", id.ToString(), job.Kind);
        await db.SaveChangesAsync(stop);
        return true;
    }

    /// <summary>Lets a failed or cancelled job go on where it was. False where it is neither.</summary>
    public async Task<bool> ResumeAsync(Guid id, CancellationToken stop = default)
    {
        var job = await db.Set<Job>().SingleOrDefaultAsync(j => j.Id == id, stop);
        if (job is not { State: JobState.Failed or JobState.Cancelled } || kinds.Find(job.Kind) is null) return false;
        (job.State, job.CancelAsked, job.EndedAt, job.LastFailure, job.Attempts) = (JobState.Waiting, false, null, null, 0);
        audit.Add("resumed", "job", id.ToString(), job.Kind);
        db.OnceCommitted(signal.Raise);
        await db.SaveChangesAsync(stop);
        return true;
    }

    /// <summary>Adds a job to what the next save writes.</summary>
    internal Job Make(string kind, string parameters)
    {
        if (kinds.Find(kind) is null) throw new ArgumentException($"There is no job of kind '{kind}'.", nameof(kind));
        var job = new Job { Kind = kind, Parameters = parameters, By = db.Actor.Mark, CreatedAt = clock.GetUtcNow() };
        db.Add(job);
        audit.Add("asked", "job", job.Id.ToString(), kind);
        return job;
    }
}
