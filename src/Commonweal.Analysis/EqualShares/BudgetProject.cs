namespace Commonweal.Analysis.EqualShares;

/// <summary>A project on the ballot.</summary>
/// <param name="Id">Its identifier, unlike all others of the election.</param>
/// <param name="Cost">What it costs, in the budget's currency; not negative. It is funded wholly or not at all.</param>
public sealed record BudgetProject(string Id, decimal Cost);
