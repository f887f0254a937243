using Commonweal.Platform.Data;

namespace Commonweal.Engagement.Commitments.Partner;

/// <summary>What a community reads and answers in its own room: everything promised to it, and every promise to everybody.</summary>
internal static class OurCommitments
{
    public static IQueryable<Commitment> Of(CommonwealDb db, Guid communityId) => db.Set<Commitment>()
        .Where(c => c.ToEverybody && c.IsPublic || db.Set<CommitmentTo>().Any(t => t.CommitmentId == c.Id && t.CommunityId == communityId));
}
