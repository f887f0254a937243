namespace Commonweal.Analysis.EqualShares;

/// <summary>A project with the votes it got.</summary>
/// <param name="Project">The project.</param>
/// <param name="Votes">The number of its supporters, or the sum of their points.</param>
public sealed record ScoredProject(BudgetProject Project, decimal Votes);
