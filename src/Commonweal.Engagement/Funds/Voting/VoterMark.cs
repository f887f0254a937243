using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Voting;

/// <summary>That a proven e-mail address has voted in this round: a keyed hash, different in every round, and no time.</summary>
[NotAudited]
internal sealed class VoterMark
{
    public required Guid RoundId { get; init; }

    public required byte[] Voter { get; init; }

    internal static void Map(ModelBuilder model) => model.Entity<VoterMark>(e =>
    {
        e.ToTable("fund_voter_mark");
        e.HasKey(m => new { m.RoundId, m.Voter });
        e.Property(m => m.Voter).HasMaxLength(32);
        e.HasOne<FundRound>().WithMany().HasForeignKey(m => m.RoundId).OnDelete(DeleteBehavior.Cascade);
    });
}
