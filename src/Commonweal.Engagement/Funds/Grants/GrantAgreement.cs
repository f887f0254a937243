using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Grants;

/// <summary>What the city and those who carry out a project agreed.</summary>
internal sealed class GrantAgreement : IVersioned, IPartOf
{
    public const int LongestWords = 2000;

    public required Guid ProposalId { get; init; }

    public int Version { get; set; }

    public required decimal Amount { get; set; }

    public required DateOnly From { get; set; }

    public required DateOnly Until { get; set; }

    /// <summary>What is to be done, for everybody to read.</summary>
    public required string Words { get; set; }

    public required string Language { get; set; }

    public required DateOnly SignedOn { get; set; }

    (string Kind, string Key) IPartOf.Whole => ("fund_proposal", ProposalId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<GrantAgreement>(e =>
    {
        e.ToTable("fund_agreement");
        e.HasKey(a => a.ProposalId);
        e.Property(a => a.Words).HasMaxLength(LongestWords);
        e.Property(a => a.Language).HasMaxLength(20);
        e.HasOne<Proposal>().WithOne().HasForeignKey<GrantAgreement>(a => a.ProposalId).OnDelete(DeleteBehavior.Cascade);
    });
}
