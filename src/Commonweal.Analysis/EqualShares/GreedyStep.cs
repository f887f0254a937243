namespace Commonweal.Analysis.EqualShares;

/// <summary>One project's turn in a greedy count.</summary>
/// <param name="Scored">The project and its votes.</param>
/// <param name="Left">The money there was when its turn came.</param>
/// <param name="IsFunded">Whether it was funded.</param>
public sealed record GreedyStep(ScoredProject Scored, decimal Left, bool IsFunded);
