using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Campaigns;

/// <summary>An organisation that does something in a campaign.</summary>
internal sealed class CampaignPartner : ICampaignPart
{
    public const int LongestName = 120, LongestDoes = 300, LongestLink = 300, MostOfACampaign = 100;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid CampaignId { get; init; }

    public required string Name { get; set; }

    /// <summary>What it does or gives.</summary>
    public MultilingualText Does { get; set; } = MultilingualText.Empty;

    public string? Link { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<CampaignPartner>(e =>
    {
        e.ToTable("campaign_partner");
        e.Property(p => p.Name).HasMaxLength(LongestName);
        e.Property(p => p.Does).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(p => p.Link).HasMaxLength(LongestLink);
        e.HasIndex(p => p.CampaignId);
        e.HasOne<Campaign>().WithMany().HasForeignKey(p => p.CampaignId);
    });
}
