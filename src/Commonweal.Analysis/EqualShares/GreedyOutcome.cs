namespace Commonweal.Analysis.EqualShares;

/// <summary>What a greedy count decided.</summary>
/// <param name="Budget">The money there was.</param>
/// <param name="Steps">The projects in the order they were taken; those with too few votes are not among them.</param>
public sealed record GreedyOutcome(decimal Budget, IReadOnlyList<GreedyStep> Steps)
{
    /// <summary>The funded projects in the order they were funded.</summary>
    public IReadOnlyList<BudgetProject> Winners { get; } = [.. Steps.Where(step => step.IsFunded).Select(step => step.Scored.Project)];

    /// <summary>What the winners cost together.</summary>
    public decimal Cost => Winners.Sum(project => project.Cost);
}
