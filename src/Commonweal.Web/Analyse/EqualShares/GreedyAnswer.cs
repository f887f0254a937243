using Commonweal.Analysis.EqualShares;

namespace Commonweal.Web.Analyse.EqualShares;

/// <summary>What <c>analyse greedy</c> answers, named as by <c>analyse equal-shares</c> so that the two can be laid side by side.</summary>
internal sealed record GreedyAnswer(IReadOnlyList<WinnerAnswer> Winners, decimal Cost, decimal Budget, IReadOnlyList<GreedyProjectAnswer> Projects)
{
    internal static GreedyAnswer Of(Election election, GreedyOutcome outcome)
    {
        var turns = outcome.Steps.ToDictionary(step => step.Scored.Project.Id, StringComparer.Ordinal);
        return new(
            [.. outcome.Winners.Select(WinnerAnswer.Of)],
            outcome.Cost,
            outcome.Budget,
            [.. election.Projects.Select((project, at) => GreedyProjectAnswer.Of(project, election.Votes[at], turns.GetValueOrDefault(project.Id)))]);
    }
}

/// <summary>
/// How a project fared: <c>EffectiveSupport</c> are its votes, every one counting in full; <c>Paid</c> is its cost if it was
/// funded; <c>LeftAtItsTurn</c> is the money there was then, null where it had no turn.
/// </summary>
internal sealed record GreedyProjectAnswer(string Project, decimal Cost, decimal EffectiveSupport, decimal Paid, decimal? LeftAtItsTurn)
{
    internal static GreedyProjectAnswer Of(BudgetProject project, decimal votes, GreedyStep? turn) =>
        new(project.Id, project.Cost, votes, turn is { IsFunded: true } ? project.Cost : 0, turn?.Left);
}
