using System.Collections.Concurrent;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Consultations.Take;

/// <summary>A vote as it is to be written, and the edition of the consultation that its voter saw.</summary>
internal sealed record CastVote(Guid Consultation, int Edition, Voice Voice, string Language, int Statement, short Said);

/// <summary>What became of a vote.</summary>
internal enum VoteFate
{
    /// <summary>It is written and committed.</summary>
    Taken,
    /// <summary>The consultation takes no votes any more.</summary>
    Closed,
    /// <summary>Not written: there is a newer edition, in which the statement may not be shown.</summary>
    Changed,
}

/// <summary>
/// Votes that wait to be written. While one transaction is committed others come; the next one writes all of these at
/// once. Nobody is answered before the vote is committed, and a vote that cannot be written fails alone.
/// </summary>
internal sealed class WaitingVotes(IServiceScopeFactory scopes, CurrentCity city, TimeProvider clock)
{
    /// <summary>The most in one transaction: nobody else who writes is to wait long.</summary>
    private const int MostAtOnce = 100;

    private readonly ConcurrentQueue<Waiting> waiting = new();
    private int writing;

    /// <summary>Ends when the vote is committed or will not be.</summary>
    public Task<VoteFate> WriteAsync(CastVote vote, CancellationToken stop)
    {
        var one = new Waiting(vote, stop);
        waiting.Enqueue(one);
        // Without the request that happened to come first: what is written is not its doing alone.
        if (Interlocked.Exchange(ref writing, 1) == 0) ThreadPool.UnsafeQueueUserWorkItem(static votes => _ = votes.WriteAllAsync(), this, preferLocal: false);
        return one.Fate.Task;
    }

    private async Task WriteAllAsync()
    {
        do
        {
            while (!waiting.IsEmpty) await WriteNextAsync();
            Interlocked.Exchange(ref writing, 0);
        }
        while (!waiting.IsEmpty && Interlocked.Exchange(ref writing, 1) == 0);
    }

    private async Task WriteNextAsync()
    {
        IReadOnlyList<Waiting> group = [];
        try
        {
            // Gathered when it is our turn: all that came until then go with it.
            var fates = await InTransactionAsync(() => group = Gather());
            foreach (var (one, fate) in group.Zip(fates)) one.Fate.SetResult(fate);
        }
        catch (Exception failure)
        {
            // Where not even a transaction could begin, no vote is to blame; and a single one failed by itself.
            if (group.Count > 1) await WriteOneByOneAsync(group);
            else foreach (var one in group.Count == 1 ? group : Gather()) one.Fate.SetException(failure);
        }
    }

    /// <summary>The transaction failed as a whole: one bad vote must fail none of its neighbours.</summary>
    private async Task WriteOneByOneAsync(IReadOnlyList<Waiting> group)
    {
        foreach (var one in group)
        {
            if (one.IsGone()) continue;
            try { one.Fate.SetResult((await InTransactionAsync(() => [one]))[0]); }
            catch (Exception failure) { one.Fate.SetException(failure); }
        }
    }

    private async Task<IReadOnlyList<VoteFate>> InTransactionAsync(Func<IReadOnlyList<Waiting>> gather)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
        var today = new CityTime((await city.GetAsync()).TimeZone).Day(clock.GetUtcNow());
        return await db.InTransactionAsync(async stop => await VoteRows.WriteAsync(db, [.. gather().Select(w => w.Vote)], today, stop));
    }

    /// <summary>The next ones, without those whose voters have gone away.</summary>
    private List<Waiting> Gather()
    {
        var group = new List<Waiting>();
        while (group.Count < MostAtOnce && waiting.TryDequeue(out var one))
        {
            if (!one.IsGone()) group.Add(one);
        }
        return group;
    }

    private sealed record Waiting(CastVote Vote, CancellationToken Stop)
    {
        public TaskCompletionSource<VoteFate> Fate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsGone() => Stop.IsCancellationRequested && Fate.TrySetCanceled(Stop);
    }
}
