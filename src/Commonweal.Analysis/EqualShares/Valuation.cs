namespace Commonweal.Analysis.EqualShares;

/// <summary>How much a project is worth to a voter who supports it, once funded. An approval counts as one point.</summary>
public enum Valuation
{
    /// <summary>The points given times the cost: what counts is how much money went to what a voter wanted.</summary>
    Cost,

    /// <summary>The points given, whatever it costs: for approvals, how many projects a voter wanted and got.</summary>
    Cardinality,
}
