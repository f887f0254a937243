namespace Commonweal.Engagement.Funds.Rounds;

/// <summary>What a round does today; it follows from its days.</summary>
internal enum RoundPhase
{
    Coming,
    Challenges,
    Proposals,
    Feasibility,
    Voting,
    Counting,
    Result,
}

internal enum RoundKind
{
    /// <summary>Every resident proposes and votes.</summary>
    ResidentsBudget,
    /// <summary>Organisations, networks and groups apply.</summary>
    CommunityGrants,
    /// <summary>Young people propose and vote.</summary>
    YouthFund,
}
