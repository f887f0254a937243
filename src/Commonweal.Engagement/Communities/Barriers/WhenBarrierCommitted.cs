using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Barriers;

/// <summary>A commitment that came from a barrier was made or changed: the barrier shows what became of it.</summary>
internal sealed class WhenBarrierCommitted(CommonwealDb db) : IHandle<CommitmentChanged>
{
    private const string Origin = "barrier/";

    public async Task HandleAsync(CommitmentChanged happened, CancellationToken stop)
    {
        if (happened.Origin?.StartsWith(Origin, StringComparison.Ordinal) != true || !Guid.TryParse(happened.Origin.AsSpan(Origin.Length), out var barrier)) return;
        if (!await db.Set<BarrierEntry>().AnyAsync(b => b.Id == barrier, stop)) return;
        var known = await db.Set<BarrierCommitment>().SingleOrDefaultAsync(c => c.Id == happened.Id, stop);
        if (known?.Heard >= happened.Version) return;
        if (known is null)
            db.Add(new BarrierCommitment
            {
                Id = happened.Id, BarrierId = barrier, Heard = happened.Version, State = happened.State,
                FirstDueOn = happened.FirstDueOn, DueOn = happened.DueOn, IsPublic = happened.IsPublic,
            });
        else
            (known.Heard, known.State, known.FirstDueOn, known.DueOn, known.IsPublic) = (happened.Version, happened.State, happened.FirstDueOn, happened.DueOn, happened.IsPublic);
        await db.SaveChangesAsync(stop);
    }
}
