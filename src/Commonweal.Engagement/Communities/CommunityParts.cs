using Commonweal.Platform.Audit;
using Commonweal.Platform.City;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities;

/// <summary>A district where a community is at home.</summary>
internal sealed class CommunityDistrict : IPartOf
{
    public required Guid CommunityId { get; init; }

    public required string DistrictCode { get; init; }

    public (string Kind, string Key) Whole => ("community", CommunityId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<CommunityDistrict>(e =>
    {
        e.ToTable("community_district");
        e.HasKey(d => new { d.CommunityId, d.DistrictCode });
        e.Property(d => d.DistrictCode).HasMaxLength(40);
        e.HasOne<Community>().WithMany(c => c.Districts).HasForeignKey(d => d.CommunityId).OnDelete(DeleteBehavior.Cascade);
        e.HasOne<District>().WithMany().HasForeignKey(d => d.DistrictCode).OnDelete(DeleteBehavior.Restrict);
        e.HasIndex(d => new { d.DistrictCode, d.CommunityId });
    });
}

/// <summary>A language that is spoken there.</summary>
internal sealed class CommunityLanguage : IPartOf
{
    public required Guid CommunityId { get; init; }

    public required string Language { get; init; }

    public (string Kind, string Key) Whole => ("community", CommunityId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<CommunityLanguage>(e =>
    {
        e.ToTable("community_language");
        e.HasKey(l => new { l.CommunityId, l.Language });
        e.Property(l => l.Language).HasMaxLength(20);
        e.HasOne<Community>().WithMany(c => c.Languages).HasForeignKey(l => l.CommunityId).OnDelete(DeleteBehavior.Cascade);
        e.HasIndex(l => new { l.Language, l.CommunityId });
    });
}
