using System.Text.Json;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Jobs;

/// <summary>One taking-up of a job: what it was asked, where it was, and how it says how far it is.</summary>
public sealed class JobRun
{
    private readonly CommonwealDb db;
    private readonly Guid owner;
    private readonly Action<long, long>? watch;

    internal JobRun(Job job, Guid owner, CommonwealDb db, Action<long, long>? watch)
    {
        (this.db, this.owner, this.watch) = (db, owner, watch);
        (Id, Json, Cursor, Done, Total) = (job.Id, job.Parameters, job.Cursor, job.Done, job.Total);
    }

    /// <summary>Key of the job.</summary>
    public Guid Id { get; }

    /// <summary>Where it was when it was last interrupted; null at the beginning.</summary>
    public string? Cursor { get; private set; }

    /// <summary>How much is done.</summary>
    public long Done { get; private set; }

    /// <summary>How much there is to do; zero while nobody knows.</summary>
    public long Total { get; private set; }

    private string Json { get; }

    /// <summary>What it was asked to do.</summary>
    /// <exception cref="JsonException">The parameters are not of this shape.</exception>
    public T Parameters<T>() => JsonSerializer.Deserialize<T>(Json, JsonSerializerOptions.Web)!;

    /// <summary>Remembers how far the work is, in the transaction that is open or else at once.</summary>
    /// <param name="done">How much is done.</param>
    /// <param name="total">How much there is to do; zero while nobody knows.</param>
    /// <param name="cursor">Where to go on after an interruption; null keeps the last one.</param>
    /// <exception cref="JobLostException">Another node has taken over: the transaction must not be committed.</exception>
    public async Task CheckpointAsync(long done, long total, string? cursor = null, CancellationToken stop = default)
    {
        var kept = cursor ?? Cursor;
        await UpdateAsync(set => set.SetProperty(j => j.Done, done).SetProperty(j => j.Total, total).SetProperty(j => j.Cursor, kept), stop);
        (Done, Total, Cursor) = (done, total, kept);
        watch?.Invoke(done, total);
    }

    /// <summary>Sets the sentence that page and terminal show, now or as the result: a catalogue key and its values.</summary>
    /// <exception cref="JobLostException">Another node has taken over.</exception>
    public Task SayAsync(string key, IReadOnlyDictionary<string, string>? values = null, CancellationToken stop = default)
    {
        var json = values is null ? null : JsonSerializer.Serialize(values);
        return UpdateAsync(set => set.SetProperty(j => j.Message, key).SetProperty(j => j.MessageValues, json), stop);
    }

    private async Task UpdateAsync(Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Job>> set, CancellationToken stop)
    {
        var mine = db.Set<Job>().Where(j => j.Id == Id && j.Owner == owner && j.State == JobState.Running);
        var updated = await db.InTransactionAsync(s => mine.ExecuteUpdateAsync(set, s), stop);
        if (updated == 0) throw new JobLostException();
    }
}

/// <summary>Another node has taken the job over, because this one was silent for too long.</summary>
public sealed class JobLostException() : Exception("Another node has taken this job over.");
