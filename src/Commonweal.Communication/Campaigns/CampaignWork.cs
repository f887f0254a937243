using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Files;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Campaigns;

/// <summary>A work of art of a campaign, at its place in the city. Whoever made it is named only as they agreed to be.</summary>
internal sealed class CampaignWork : ICampaignPart
{
    public const int LongestTitle = 120, LongestAbout = 800, LongestWhere = 160, LongestAlt = 300, LongestName = 120, LongestConsent = 300, MostOfACampaign = 200;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid CampaignId { get; init; }

    /// <summary>Its number on the map.</summary>
    public required int Number { get; init; }

    public MultilingualText Title { get; set; } = MultilingualText.Empty;

    public MultilingualText About { get; set; } = MultilingualText.Empty;

    /// <summary>Where it is, as one finds it.</summary>
    public MultilingualText Where { get; set; } = MultilingualText.Empty;

    public string? DistrictCode { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    /// <summary>Whoever made it, as they want to be called; null without their consent.</summary>
    public string? Artist { get; private set; }

    /// <summary>To what they agreed, and where the paper lies.</summary>
    public string? ArtistConsent { get; private set; }

    public DateOnly? ArtistConsentOn { get; private set; }

    public Guid? PictureId { get; set; }

    /// <summary>What the picture shows, for those who do not see it.</summary>
    public MultilingualText PictureAlt { get; set; } = MultilingualText.Empty;

    /// <summary>The mayor is in the picture or its words: it rests in an election period.</summary>
    public bool ShowsMayor { get; set; }

    /// <summary>Names the artist, who agreed to it.</summary>
    public void Name(string artist, string consent, DateOnly on) => (Artist, ArtistConsent, ArtistConsentOn) = (artist, consent, on);

    /// <summary>They never agreed, or do not any more: nothing of the name stays.</summary>
    public void Unname() => (Artist, ArtistConsent, ArtistConsentOn) = (null, null, null);

    internal static void Map(ModelBuilder model) => model.Entity<CampaignWork>(e =>
    {
        e.ToTable("campaign_work");
        e.Property(w => w.Title).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(w => w.About).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(w => w.Where).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(w => w.PictureAlt).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(w => w.DistrictCode).HasMaxLength(40);
        e.Property(w => w.Artist).HasMaxLength(LongestName);
        e.Property(w => w.ArtistConsent).HasMaxLength(LongestConsent);
        e.HasIndex(w => new { w.CampaignId, w.Number }).IsUnique();
        e.HasOne<Campaign>().WithMany().HasForeignKey(w => w.CampaignId);
        e.HasOne<District>().WithMany().HasForeignKey(w => w.DistrictCode).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<StoredFile>().WithMany().HasForeignKey(w => w.PictureId).OnDelete(DeleteBehavior.Restrict);
    });
}
