using System.Security.Cryptography;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Voting;

/// <summary>
/// One ballot: what it names, and nothing else. No voter, no code, no day. Its key is a random number, which on SQLite is
/// also its place in the file, so that not even the order of rows tells when it came; what PostgreSQL remembers of order
/// and transaction is wiped by <see cref="MixBallots"/>.
/// </summary>
[NotAudited]
internal sealed class FundBallot
{
    public long Id { get; init; } = NewKey();

    public required Guid RoundId { get; init; }

    /// <summary>Codes of projects with commas between them, in the order of the ballot or of liking.</summary>
    public required string Vote { get; init; }

    /// <summary>Points given to each, with commas between them; null where the ballot gives none.</summary>
    public string? Points { get; init; }

    /// <summary>Other columns of a ballot that came from a published file.</summary>
    public string? Imported { get; init; }

    /// <summary>It lies among others in an order that tells nothing.</summary>
    public bool Mixed { get; init; }

    public static long NewKey() => BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8)) & long.MaxValue;

    internal static void Map(ModelBuilder model) => model.Entity<FundBallot>(e =>
    {
        e.ToTable("fund_ballot");
        e.Property(b => b.Id).ValueGeneratedNever();
        e.HasIndex(b => new { b.RoundId, b.Id });
        e.HasIndex(b => b.Mixed).HasFilter("NOT mixed");
        e.HasOne<FundRound>().WithMany().HasForeignKey(b => b.RoundId).OnDelete(DeleteBehavior.Restrict);
    });
}
