using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Campaigns;

/// <summary>A line of a campaign's budget: what is planned and what was spent, in the campaign's currency.</summary>
internal sealed class BudgetLine : ICampaignPart
{
    public const int LongestWhat = 160, MostOfACampaign = 200;

    public const decimal Most = 1_000_000_000m;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid CampaignId { get; init; }

    public required string What { get; set; }

    public required decimal Planned { get; set; }

    public required decimal Spent { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<BudgetLine>(e =>
    {
        e.ToTable("campaign_budget_line");
        e.Property(l => l.What).HasMaxLength(LongestWhat);
        e.Property(l => l.Planned).HasPrecision(14, 2);
        e.Property(l => l.Spent).HasPrecision(14, 2);
        e.HasIndex(l => l.CampaignId);
        e.HasOne<Campaign>().WithMany().HasForeignKey(l => l.CampaignId);
    });
}
