using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Campaigns;

/// <summary>Something that happens on a day of a campaign.</summary>
internal sealed class CampaignDay : ICampaignPart
{
    public const int LongestTitle = 120, LongestWhere = 160, MostMinutes = 24 * 60, MostOfACampaign = 400;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid CampaignId { get; init; }

    public required DateOnly Day { get; set; }

    /// <summary>When it begins, by the city's clocks; null for the whole day.</summary>
    public TimeOnly? At { get; set; }

    /// <summary>How long it takes; null where nobody knows.</summary>
    public int? Minutes { get; set; }

    public MultilingualText What { get; set; } = MultilingualText.Empty;

    public MultilingualText Where { get; set; } = MultilingualText.Empty;

    public string? DistrictCode { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<CampaignDay>(e =>
    {
        e.ToTable("campaign_day");
        e.Property(d => d.What).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(d => d.Where).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(d => d.DistrictCode).HasMaxLength(40);
        e.HasIndex(d => new { d.CampaignId, d.Day });
        e.HasOne<Campaign>().WithMany().HasForeignKey(d => d.CampaignId);
        e.HasOne<District>().WithMany().HasForeignKey(d => d.DistrictCode).OnDelete(DeleteBehavior.Restrict);
    });
}
