using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Partner;

/// <summary>A delegate's code: whoever holds it opens this one community's room until its last day.</summary>
internal sealed class PartnerCode : IPartOf
{
    /// <summary>Name of the key its digits are hashed under.</summary>
    internal const string Purpose = "partners";

    internal const int LongestLabel = 80, MostDays = 400, UsualDays = 180;

    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid CommunityId { get; init; }

    /// <summary>Whom it is for, such as 'the Saturday desk'; a post, not a person.</summary>
    public required string Label { get; init; }

    public required byte[] Lookup { get; set; }

    /// <summary>Language of the printed sheet.</summary>
    public required string Language { get; init; }

    public required DateOnly IssuedOn { get; init; }

    /// <summary>The last day it opens.</summary>
    public required DateOnly Until { get; set; }

    /// <summary>An officer took it back.</summary>
    public bool Revoked { get; set; }

    public (string Kind, string Key) Whole => ("community", CommunityId.ToString());

    public bool Opens(DateOnly today) => !Revoked && Until >= today;

    internal static void Map(ModelBuilder model) => model.Entity<PartnerCode>(e =>
    {
        e.ToTable("community_code");
        e.Property(c => c.Label).HasMaxLength(LongestLabel);
        e.Property(c => c.Language).HasMaxLength(20);
        e.HasIndex(c => c.Lookup).IsUnique();
        e.HasIndex(c => c.CommunityId);
        e.HasIndex(c => c.Until);
        e.HasOne<Community>().WithMany().HasForeignKey(c => c.CommunityId).OnDelete(DeleteBehavior.Cascade);
    });
}
