namespace Commonweal.Analysis.EqualShares;

/// <summary>Which project a greedy count takes first.</summary>
public enum GreedyMeasure
{
    /// <summary>The one with the most votes, as most cities do.</summary>
    Votes,

    /// <summary>The one with the most votes for each unit of money it costs.</summary>
    VotesPerCost,
}
