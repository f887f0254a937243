using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Proposals;

/// <summary>The city thinks two proposals are alike. They become one only when both proposers say yes.</summary>
internal sealed class JoinOffer : IVersioned
{
    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    /// <summary>The proposal that would become part of the other.</summary>
    public required Guid ProposalId { get; init; }

    /// <summary>The proposal that stays.</summary>
    public required Guid IntoId { get; init; }

    /// <summary>Yes, no, or not said yet.</summary>
    public bool? ProposalAgrees { get; set; }

    public bool? IntoAgrees { get; set; }

    public required DateOnly On { get; init; }

    public bool IsAgreed => ProposalAgrees is true && IntoAgrees is true;

    public bool IsRefused => ProposalAgrees is false || IntoAgrees is false;

    internal static void Map(ModelBuilder model) => model.Entity<JoinOffer>(e =>
    {
        e.ToTable("fund_join_offer");
        e.HasIndex(o => new { o.ProposalId, o.IntoId }).IsUnique();
        e.HasIndex(o => o.IntoId);
        e.HasOne<Proposal>().WithMany().HasForeignKey(o => o.ProposalId).OnDelete(DeleteBehavior.Cascade);
        e.HasOne<Proposal>().WithMany().HasForeignKey(o => o.IntoId).OnDelete(DeleteBehavior.Cascade);
    });
}
