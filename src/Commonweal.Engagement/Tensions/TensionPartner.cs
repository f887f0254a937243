using Commonweal.Engagement.Communities;
using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Tensions;

/// <summary>A community the city works with on it. Never the cause: there is no place to write one.</summary>
internal sealed class TensionPartner : IPartOf
{
    public required Guid TensionId { get; init; }

    public required Guid CommunityId { get; init; }

    (string Kind, string Key) IPartOf.Whole => ("tension", TensionId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<TensionPartner>(e =>
    {
        e.ToTable("tension_partner");
        e.HasKey(p => new { p.TensionId, p.CommunityId });
        e.HasOne<Tension>().WithMany().HasForeignKey(p => p.TensionId);
        e.HasOne<Community>().WithMany().HasForeignKey(p => p.CommunityId).OnDelete(DeleteBehavior.Cascade);
    });
}
