using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Grants;

/// <summary>Digits for those who carry a project out: whoever holds them reads its agreement and writes its reports until their last day.</summary>
internal sealed class GrantCode : IPartOf
{
    /// <summary>Name of the key its digits are hashed under.</summary>
    internal const string Purpose = "fund-grants";

    internal const int LongestLabel = 80;

    public Guid Id { get; init; } = Guid.NewGuid();

    public required Guid ProposalId { get; init; }

    /// <summary>Whom it is for, such as 'the treasurer'; a post, not a person.</summary>
    public required string Label { get; init; }

    public required byte[] Lookup { get; init; }

    public required DateOnly IssuedOn { get; init; }

    /// <summary>The last day it opens.</summary>
    public required DateOnly Until { get; set; }

    /// <summary>An officer took it back.</summary>
    public bool Revoked { get; set; }

    public (string Kind, string Key) Whole => ("fund_proposal", ProposalId.ToString());

    public bool Opens(DateOnly today) => !Revoked && Until >= today;

    internal static void Map(ModelBuilder model) => model.Entity<GrantCode>(e =>
    {
        e.ToTable("fund_grant_code");
        e.Property(c => c.Label).HasMaxLength(LongestLabel * 2);
        e.Property(c => c.Lookup).HasMaxLength(32);
        e.HasIndex(c => c.Lookup).IsUnique();
        e.HasIndex(c => c.ProposalId);
        e.HasIndex(c => c.Until);
        e.HasOne<Proposal>().WithMany().HasForeignKey(c => c.ProposalId).OnDelete(DeleteBehavior.Cascade);
    });
}
