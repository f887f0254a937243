using Commonweal.Engagement.Communities;
using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Commitments;

/// <summary>A community it was made to, and what that community says of it. A community that answers a promise to everybody gets a line too.</summary>
internal sealed class CommitmentTo : IPartOf
{
    public required Guid CommitmentId { get; init; }

    public required Guid CommunityId { get; init; }

    public CommunityWord Word { get; set; }

    public DateOnly? WordOn { get; set; }

    (string Kind, string Key) IPartOf.Whole => ("commitment", CommitmentId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<CommitmentTo>(e =>
    {
        e.ToTable("commitment_to");
        e.HasKey(t => new { t.CommitmentId, t.CommunityId });
        e.HasIndex(t => new { t.CommunityId, t.CommitmentId });
        e.HasOne<Commitment>().WithMany().HasForeignKey(t => t.CommitmentId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<Community>().WithMany().HasForeignKey(t => t.CommunityId).OnDelete(DeleteBehavior.Restrict);
    });
}
