using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments;

/// <summary>What became of an attempt to change a commitment.</summary>
internal enum Written
{
    Done,
    /// <summary>Somebody else was faster: nothing is written.</summary>
    ChangedMeanwhile,
    /// <summary>The step is not open from where the commitment stands.</summary>
    NotPossible,
}

/// <summary>Writes commitments and their steps: together, or not at all.</summary>
internal sealed class Making(CommonwealDb db, IOutputCacheStore cache)
{
    /// <summary>Writes a new one down, for the communities it was made to.</summary>
    public async Task MakeAsync(Commitment commitment, CommitmentStep first, IEnumerable<Guid> communities, CancellationToken stop)
    {
        db.Add(commitment);
        db.Add(first);
        db.AddRange(communities.Select(c => new CommitmentTo { CommitmentId = commitment.Id, CommunityId = c }));
        await db.SaveChangesAsync(stop);
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
    }

    /// <summary>Takes a step, where the commitment still is what the reader saw.</summary>
    public async Task<Written> StepAsync(Commitment commitment, int version, Func<Commitment, CommitmentStep?> take, CancellationToken stop)
    {
        if (commitment.Version != version) return Forget(Written.ChangedMeanwhile);
        if (take(commitment) is not { } step) return Forget(Written.NotPossible);
        db.Add(step);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || db.Dialect.IsDuplicate(exception))
        {
            return Forget(Written.ChangedMeanwhile);
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        return Written.Done;
    }

    private Written Forget(Written why)
    {
        db.ChangeTracker.Clear();
        return why;
    }
}
