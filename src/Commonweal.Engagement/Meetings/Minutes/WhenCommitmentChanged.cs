using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Minutes;

/// <summary>Keeps what became of the commitments of a meeting or a conversation, however often or late it is told.</summary>
internal sealed class WhenCommitmentChanged(CommonwealDb db, IOutputCacheStore cache) : IHandle<CommitmentChanged>
{
    public async Task HandleAsync(CommitmentChanged happened, CancellationToken stop)
    {
        if (happened.Origin?.Split('/') is not [("meeting" or "conversation") and var kind, var text] || !Guid.TryParse(text, out var key)) return;
        var known = await db.Set<FollowedCommitment>().SingleOrDefaultAsync(c => c.Id == happened.Id, stop);
        if (known is null)
            db.Add(known = new FollowedCommitment
            {
                Id = happened.Id, Seen = 0, Kind = kind, Key = key, State = happened.State, FirstDueOn = happened.FirstDueOn, DueOn = happened.DueOn, IsPublic = happened.IsPublic,
            });
        if (known.Seen >= happened.Version) return;
        (known.Seen, known.State, known.DueOn, known.IsPublic) = (happened.Version, happened.State, happened.DueOn, happened.IsPublic);
        await db.SaveChangesAsync(stop);
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
    }
}
