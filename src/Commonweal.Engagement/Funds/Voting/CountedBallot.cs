using System.Security.Cryptography;
using System.Text;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Voting;

/// <summary>
/// That a ballot was counted, for whoever holds its receipt. Tied to the round only: it can never show how the ballot was cast,
/// not even to the person who cast it, so that no vote can be proved to a buyer.
/// </summary>
[NotAudited]
internal sealed class CountedBallot
{
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public long Id { get; init; } = FundBallot.NewKey();

    public required Guid RoundId { get; init; }

    /// <summary>SHA-256 of the receipt.</summary>
    public required byte[] Hash { get; init; }

    public bool Mixed { get; init; }

    /// <summary>A new receipt: twenty letters and digits that cannot be mistaken for one another.</summary>
    public static string NewReceipt() => string.Join('-', RandomNumberGenerator.GetString(Letters, 20).Chunk(5).Select(five => new string(five)));

    /// <summary>The hash of a receipt as it was typed.</summary>
    public static byte[] HashOf(string typed)
        => SHA256.HashData(Encoding.ASCII.GetBytes(new string([.. typed.ToUpperInvariant().Where(c => Letters.Contains(c, StringComparison.Ordinal))])));

    internal static void Map(ModelBuilder model) => model.Entity<CountedBallot>(e =>
    {
        e.ToTable("fund_counted_ballot");
        e.Property(c => c.Id).ValueGeneratedNever();
        e.Property(c => c.Hash).HasMaxLength(32);
        e.HasIndex(c => c.Hash).IsUnique();
        e.HasIndex(c => c.RoundId);
        e.HasIndex(c => c.Mixed).HasFilter("NOT mixed");
        e.HasOne<FundRound>().WithMany().HasForeignKey(c => c.RoundId).OnDelete(DeleteBehavior.Cascade);
    });
}
