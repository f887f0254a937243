namespace Commonweal.Analysis.EqualShares;

/// <summary>How a project came by its money.</summary>
public enum FundingWay
{
    /// <summary>It did not.</summary>
    NotFunded,

    /// <summary>Its supporters paid for it from their shares.</summary>
    ByShares,

    /// <summary>From what the shares left over, as one of those with the most votes.</summary>
    ByVotes,
}
