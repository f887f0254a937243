using Commonweal.Engagement.Funds.Challenges;
using Commonweal.Engagement.Funds.Rounds;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Proposals;

/// <summary>What somebody proposes to do with the money. Who that is stays unsaid, unless it is an organisation.</summary>
internal sealed partial class Proposal : IVersioned, ITellsOfChanges
{
    public const int LongestTitle = 120, LongestWords = 4000, LongestAnswer = 2000, LongestOrganisation = 150;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    public required Guid RoundId { get; init; }

    /// <summary>What it is called on ballots and in files: its number, or its identifier in the file it came from.</summary>
    public required string Code { get; init; }

    /// <summary>Place in the list: of the ballot before the result, of the result afterwards.</summary>
    public required int Place { get; set; }

    /// <summary>Place on the ballot, published before anybody votes; it also decides ties.</summary>
    public required int Number { get; init; }

    public required MultilingualText Title { get; set; }

    public MultilingualText Words { get; set; } = MultilingualText.Empty;

    /// <summary>Language it was written in, and in which its proposer is written to.</summary>
    public required string Language { get; init; }

    /// <summary>What it costs, as far as that is known.</summary>
    public decimal? Cost { get; set; }

    /// <summary>How the cost was worked out, where the city helped.</summary>
    public MultilingualText CostNote { get; set; } = MultilingualText.Empty;

    public Guid? ChallengeId { get; set; }

    public string? DistrictCode { get; set; }

    public ProposalState State { get; set; }

    /// <summary>The proposal it became part of, by consent of both.</summary>
    public Guid? JoinedToId { get; set; }

    public required DateOnly On { get; init; }

    /// <summary>On the ballot: feasible, priced, and still standing by itself.</summary>
    public bool IsOnBallot => State is ProposalState.Submitted && Feasibility is Feasibility.Feasible && Cost is > 0;

    /// <summary>The challenge it answers, and the one it answered before, may stand otherwise now.</summary>
    void ITellsOfChanges.TellOfChange(CommonwealDb db)
    {
        foreach (var challenge in new[] { ChallengeId, db.Entry(this).Property(p => p.ChallengeId).OriginalValue }.OfType<Guid>().Distinct()) db.Publish(new ChallengeTouched(challenge));
    }

    internal static void Map(ModelBuilder model) => model.Entity<Proposal>(e =>
    {
        e.ToTable("fund_proposal");
        e.Property(p => p.Code).HasMaxLength(60);
        e.HasIndex(p => new { p.RoundId, p.Code }).IsUnique();
        e.HasIndex(p => new { p.RoundId, p.Place, p.Id });
        e.Property(p => p.Title).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(p => p.Words).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(p => p.CostNote).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(p => p.FeasibilityReason).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(p => p.OutcomeWords).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(p => p.Language).HasMaxLength(20);
        e.Property(p => p.DistrictCode).HasMaxLength(40);
        e.Property(p => p.Organisation).HasMaxLength(LongestOrganisation);
        e.Property(p => p.ReceiptLookup).HasMaxLength(32);
        e.HasIndex(p => p.ReceiptLookup).IsUnique().HasFilter("receipt_lookup IS NOT NULL");
        e.HasIndex(p => p.EndedOn).HasFilter("ended_on IS NOT NULL AND contact_sealed IS NOT NULL");
        e.HasOne<FundRound>().WithMany().HasForeignKey(p => p.RoundId).OnDelete(DeleteBehavior.Cascade);
        e.HasOne<Challenge>().WithMany().HasForeignKey(p => p.ChallengeId).OnDelete(DeleteBehavior.SetNull);
        e.HasOne<District>().WithMany().HasForeignKey(p => p.DistrictCode).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<Department>().WithMany().HasForeignKey(p => p.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        e.HasOne<Proposal>().WithMany().HasForeignKey(p => p.JoinedToId).OnDelete(DeleteBehavior.Restrict);
        e.IsSearchable(nameof(Title));
    });
}
