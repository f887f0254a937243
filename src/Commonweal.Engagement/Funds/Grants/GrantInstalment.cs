using Commonweal.Engagement.Funds.Proposals;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Grants;

/// <summary>A part of the money of a funded project: due on a day, paid once the report before it is in.</summary>
internal sealed class GrantInstalment : IVersioned, IPartOf
{
    public const int LongestReport = 2000;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid ProposalId { get; init; }

    public required int Number { get; init; }

    public required decimal Amount { get; set; }

    public required DateOnly DueOn { get; set; }

    /// <summary>Whether a short report is wanted before it is paid.</summary>
    public bool AfterReport { get; set; }

    /// <summary>What the grantee reports, for everybody to read; null until they do.</summary>
    public string? Report { get; set; }

    public string? ReportLanguage { get; set; }

    public DateOnly? ReportedOn { get; set; }

    /// <summary>The day a colleague read the report and found it enough.</summary>
    public DateOnly? AcceptedOn { get; set; }

    public DateOnly? PaidOn { get; set; }

    public bool MayBePaid => PaidOn is null && (!AfterReport || AcceptedOn is not null);

    (string Kind, string Key) IPartOf.Whole => ("fund_proposal", ProposalId.ToString());

    internal static void Map(ModelBuilder model) => model.Entity<GrantInstalment>(e =>
    {
        e.ToTable("fund_instalment");
        e.Property(i => i.Report).HasMaxLength(LongestReport);
        e.Property(i => i.ReportLanguage).HasMaxLength(20);
        e.HasIndex(i => new { i.ProposalId, i.Number }).IsUnique();
        e.HasIndex(i => i.DueOn).HasFilter("paid_on IS NULL");
        e.HasOne<Proposal>().WithMany().HasForeignKey(i => i.ProposalId).OnDelete(DeleteBehavior.Cascade);
    });
}
