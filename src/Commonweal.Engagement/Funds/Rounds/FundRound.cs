using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Rounds;

/// <summary>Money that residents or communities share out: what for, where, who decides, by which rule, and when.</summary>
internal sealed partial class FundRound : IVersioned
{
    public const int LongestTitle = 120, LongestPurpose = 3000, LongestSlug = 60;

    public Guid Id { get; init; } = Guid.NewGuid();

    public int Version { get; set; }

    /// <summary>Stands in the address of its page.</summary>
    public required string Slug { get; init; }

    public required MultilingualText Title { get; set; }

    public MultilingualText Purpose { get; set; } = MultilingualText.Empty;

    public required RoundKind Kind { get; set; }

    public required decimal Money { get; set; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; set; }

    /// <summary>Codes of districts; none for the whole city.</summary>
    public List<string> Districts { get; set; } = [];

    public MultilingualText WhoMayPropose { get; set; } = MultilingualText.Empty;

    public MultilingualText WhoMayVote { get; set; } = MultilingualText.Empty;

    /// <summary>Communities name challenges from this day on.</summary>
    public required DateOnly ChallengesFrom { get; set; }

    public required DateOnly ProposalsFrom { get; set; }

    public required DateOnly FeasibilityFrom { get; set; }

    public required DateOnly VotingFrom { get; set; }

    /// <summary>The last day of voting.</summary>
    public required DateOnly VotingUntil { get; set; }

    /// <summary>The day the votes are counted, once the ballots on paper are in.</summary>
    public required DateOnly ResultOn { get; set; }

    /// <summary>Grants may run this many years.</summary>
    public int MostYears { get; set; } = 1;

    /// <summary>Residents see it.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Ballots cast so far; counted up with each one, never counted over.</summary>
    public int Ballots { get; set; }

    /// <summary>The number last given to a proposal.</summary>
    public int LastNumber { get; set; }

    /// <summary>The phase on a day of the city.</summary>
    public RoundPhase PhaseOn(DateOnly day)
        => CountedOn is not null ? RoundPhase.Result
            : day < ChallengesFrom ? RoundPhase.Coming
            : day < ProposalsFrom ? RoundPhase.Challenges
            : day < FeasibilityFrom ? RoundPhase.Proposals
            : day < VotingFrom ? RoundPhase.Feasibility
            : day <= VotingUntil ? RoundPhase.Voting
            : RoundPhase.Counting;

    /// <summary>Its days follow each other.</summary>
    public bool HasDaysInOrder
        => ChallengesFrom <= ProposalsFrom && ProposalsFrom < FeasibilityFrom && FeasibilityFrom < VotingFrom && VotingFrom <= VotingUntil && VotingUntil < ResultOn;

    /// <summary>Whether one may be called so in addresses: pages of our own stand beside the rounds.</summary>
    public static bool IsSlug(string? text) => text is not ("proposals" or "grants") && Slugs.IsSlug(text, 2, LongestSlug) && text![0] != '-' && text[^1] != '-';

    internal static void Map(ModelBuilder model) => model.Entity<FundRound>(e =>
    {
        e.ToTable("fund_round");
        e.Property(r => r.Slug).HasMaxLength(LongestSlug);
        e.HasIndex(r => r.Slug).IsUnique();
        e.HasIndex(r => new { r.IsOpen, r.VotingUntil, r.Id });
        e.Property(r => r.Title).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(r => r.Purpose).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(r => r.WhoMayPropose).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(r => r.WhoMayVote).HasConversion<MultilingualTextConversion, MultilingualTextComparer>();
        e.Property(r => r.Currency).HasMaxLength(3);
        e.Property(r => r.ImportedHash).HasMaxLength(64);
        e.IsSearchable(nameof(Title));
    });
}
