using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Agreeing;

/// <summary>One version of the plan of a community and the city. Its words never change: a change is a new version, signed by nobody yet.</summary>
internal sealed class PlanVersion : IVersioned
{
    internal const int LongestWords = 6000;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid CommunityId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required MultilingualText Words { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>The colleague who wrote it; null where the community did.</summary>
    public Guid? AuthorId { get; init; }

    public DateOnly? CitySignedOn { get; set; }

    public Guid? CitySignedById { get; set; }

    public DateOnly? CommunitySignedOn { get; set; }

    /// <summary>Which of its delegates signed.</summary>
    public string? CommunitySignedLabel { get; set; }

    public bool IsSigned => CitySignedOn is not null && CommunitySignedOn is not null;

    internal static void Map(ModelBuilder model) => model.Entity<PlanVersion>(e =>
    {
        e.ToTable("community_plan");
        e.Property(p => p.Words).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(p => p.CommunitySignedLabel).HasMaxLength(Partner.PartnerCode.LongestLabel);
        e.HasIndex(p => new { p.CommunityId, p.Number }).IsUnique();
        e.HasOne<Community>().WithMany().HasForeignKey(p => p.CommunityId).OnDelete(DeleteBehavior.Cascade);
    });
}
