namespace Commonweal.Analysis.EqualShares;

/// <summary>
/// The greedy rules cities commonly use, for comparison with equal shares: project after project is funded while the money
/// lasts. They look at projects only, never at whose votes they were, so one large group can take the whole budget.
/// </summary>
/// <param name="Measure">Which project is taken first.</param>
/// <param name="LeastVotes">Projects with fewer votes than this are never funded; those without a vote never are.</param>
/// <param name="StopsAtFirstMiss">Whether the first project the money does not pay for ends the count; otherwise it is passed over.</param>
public sealed record GreedyRule(GreedyMeasure Measure = GreedyMeasure.Votes, decimal LeastVotes = 0, bool StopsAtFirstMiss = false)
{
    /// <summary>Decides.</summary>
    /// <param name="budget">The money there is.</param>
    /// <param name="projects">The projects; identifiers differ.</param>
    /// <param name="ties">Who goes first when two projects are exactly equal.</param>
    /// <exception cref="ArgumentException">The tie rule's lot does not name every project once.</exception>
    public GreedyOutcome Decide(decimal budget, IReadOnlyList<ScoredProject> projects, TieRule ties)
    {
        var ranks = ties.Ranks([.. projects.Select(one => one.Project)], [.. projects.Select(one => one.Votes)]);
        var left = budget;
        var isOver = false;
        var steps = new List<GreedyStep>();
        foreach (var at in Enumerable.Range(0, projects.Count).Where(at => projects[at].Votes > 0 && projects[at].Votes >= LeastVotes)
            .OrderDescending(Comparer<int>.Create((a, b) => Compare(projects[a], projects[b]))).ThenBy(at => ranks[at]))
        {
            var isFunded = !isOver && projects[at].Project.Cost <= left;
            steps.Add(new GreedyStep(projects[at], left, isFunded));
            if (isFunded) left -= projects[at].Project.Cost;
            else isOver |= StopsAtFirstMiss;
        }

        return new GreedyOutcome(budget, steps);
    }

    private int Compare(ScoredProject left, ScoredProject right) => Measure == GreedyMeasure.Votes
        ? left.Votes.CompareTo(right.Votes)
        : (Fraction.Of(left.Votes) * Fraction.Of(right.Project.Cost)).CompareTo(Fraction.Of(right.Votes) * Fraction.Of(left.Project.Cost));
}
