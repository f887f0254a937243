using Commonweal.Platform.Localization;

namespace Commonweal.Engagement.Funds.Proposals;

/// <summary>What the city says of a proposal, how the vote went, and what became of it.</summary>
internal sealed partial class Proposal
{
    public Feasibility Feasibility { get; set; }

    /// <summary>Why it can be done or cannot, for everybody to read.</summary>
    public MultilingualText FeasibilityReason { get; set; } = MultilingualText.Empty;

    /// <summary>The department that checks.</summary>
    public Guid? DepartmentId { get; set; }

    public DateOnly? CheckedOn { get; set; }

    /// <summary>What the proposer answers to that; public too.</summary>
    public string? ProposerAnswer { get; set; }

    /// <summary>Number of supporters, or sum of points; null before the count.</summary>
    public decimal? Votes { get; set; }

    public Funding Funding { get; set; }

    /// <summary>Its place among the funded, first one 1.</summary>
    public int? FundedAs { get; set; }

    /// <summary>The account of how it was decided, as <see cref="Results.ProjectAccount"/>.</summary>
    public string? Account { get; set; }

    /// <summary>All fields of the line it came from, as written, where it came from a file.</summary>
    public string? ImportedFields { get; set; }

    /// <summary>What the city that voted decided itself, where the file says so.</summary>
    public bool? SelectedThen { get; set; }

    public ProjectOutcome Outcome { get; set; }

    public MultilingualText OutcomeWords { get; set; } = MultilingualText.Empty;

    public DateOnly? OutcomeOn { get; set; }

    /// <summary>The day since which its proposer need not be reached any more; null while it goes on.</summary>
    public DateOnly? EndedOn { get; set; }
}

internal enum ProposalState
{
    Submitted,
    /// <summary>Became part of another one.</summary>
    Joined,
    Withdrawn,
}

internal enum Feasibility
{
    Unchecked,
    Feasible,
    NotFeasible,
}

internal enum Funding
{
    /// <summary>Not counted yet.</summary>
    Open,
    NotFunded,
    /// <summary>Its supporters paid for it from their shares.</summary>
    ByShares,
    /// <summary>One of those with the most votes.</summary>
    ByVotes,
}

/// <summary>What became of a funded project.</summary>
internal enum ProjectOutcome
{
    None,
    Agreed,
    UnderWay,
    Finished,
    Changed,
    Stopped,
}
