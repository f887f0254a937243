using Commonweal.Engagement.Communities;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments;

/// <summary>Who reads: on the public page a community that is not on the public list stays without a name.</summary>
internal enum Side
{
    Public,
    Desk,
    Partner,
}

/// <summary>A community's word on a commitment.</summary>
internal sealed record CommunityView(Guid Id, MultilingualText Name, bool IsListed, CommunityWord Word, DateOnly? On);

/// <summary>A commitment with everything both sides said.</summary>
internal sealed record CommitmentView(Commitment Commitment, IReadOnlyList<CommitmentStep> Steps, IReadOnlyList<CommunityView> Communities, Side Side);

/// <summary>Reads commitments with their history.</summary>
internal sealed class CommitmentReading(CommonwealDb db)
{
    /// <summary>The whole of one.</summary>
    public async Task<CommitmentView> ViewAsync(Commitment commitment, Side side, CancellationToken stop)
    {
        var steps = await db.Set<CommitmentStep>().AsNoTracking().Where(s => s.CommitmentId == commitment.Id).OrderBy(s => s.Id).ToListAsync(stop);
        var words = await db.Set<CommitmentTo>().AsNoTracking().Where(t => t.CommitmentId == commitment.Id)
            .Join(db.Set<Community>(), t => t.CommunityId, c => c.Id, (t, c) => new { t.CommunityId, c.Name, IsListed = c.Shown && !c.Ended, t.Word, t.WordOn }).ToListAsync(stop);
        return new(commitment, steps, [.. words.Select(w => new CommunityView(w.CommunityId, w.Name, w.IsListed, w.Word, w.WordOn))], side);
    }

    /// <summary>Those everybody may read.</summary>
    public IQueryable<Commitment> Public() => db.Set<Commitment>().AsNoTracking().Where(c => c.IsPublic && !Outcomes.Hidden.Contains(c.Outcome));
}
