using Commonweal.Communication.Audience.Places;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Campaigns;

/// <summary>Copies that went to a place on a day, in a language; who took one is nobody's business.</summary>
internal sealed class Handout : ICampaignPart
{
    public const int MostCopies = 5_000_000;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid CampaignId { get; init; }

    public required Guid PlaceId { get; set; }

    public required string Language { get; set; }

    public required DateOnly Day { get; set; }

    public required int Copies { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<Handout>(e =>
    {
        e.ToTable("campaign_handout");
        e.Property(h => h.Language).HasMaxLength(20);
        e.HasIndex(h => new { h.CampaignId, h.Day });
        e.HasOne<Campaign>().WithMany().HasForeignKey(h => h.CampaignId);
        e.HasOne<ReachPlace>().WithMany().HasForeignKey(h => h.PlaceId);
    });
}
