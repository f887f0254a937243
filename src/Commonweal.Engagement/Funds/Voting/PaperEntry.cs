using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Voting;

/// <summary>
/// A ballot on paper as one colleague read it. Only when a second colleague, who does not see it, reads the same does it
/// become a ballot; then both entries go.
/// </summary>
internal sealed class PaperEntry : IVersioned
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid RoundId { get; init; }

    /// <summary>The code printed on the sheet; it is used up when the ballot is counted, so that nobody votes on paper and online.</summary>
    public required Guid CodeId { get; init; }

    /// <summary>The last digits of the code, by which colleagues find the sheet again.</summary>
    public required string Ending { get; init; }

    public required Guid ByAccount { get; init; }

    public required string Vote { get; set; }

    public string? Points { get; set; }

    public required DateOnly On { get; set; }

    internal static void Map(ModelBuilder model) => model.Entity<PaperEntry>(e =>
    {
        e.ToTable("fund_paper_entry");
        e.Property(p => p.Ending).HasMaxLength(10);
        e.HasIndex(p => new { p.RoundId, p.CodeId, p.ByAccount }).IsUnique();
        e.HasOne<FundRound>().WithMany().HasForeignKey(p => p.RoundId).OnDelete(DeleteBehavior.Cascade);
    });
}
