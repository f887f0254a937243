namespace Commonweal.Analysis.EqualShares;

/// <summary>
/// The method of equal shares: the budget is divided equally among all voters, and a project is funded when those who support
/// it can pay for it together, each the same or all that is left.
/// </summary>
/// <remarks>
/// D. Peters, G. Pierczyński, P. Skowron: Proportional Participatory Budgeting with Additive Utilities, NeurIPS 2021
/// (arXiv 2008.13276); completions and ties as recommended at equalshares.net. A project's price is the least amount ρ such
/// that its supporters, paying ρ times what it is worth to them or else all they have left, pay its cost; the project with the
/// least price is next. All decisions are those of exact fractions: no winner depends on rounding, and the result is the same
/// on every machine. Time grows with the number of marks on different ballots times the winners, and with the number of
/// increments where endowments are raised.
/// </remarks>
public static class MethodOfEqualShares
{
    /// <summary>Decides an election.</summary>
    /// <param name="election">Money, projects and ballots.</param>
    /// <param name="valuation">How much a project is worth to those who support it.</param>
    /// <param name="completion">How to spend what is left over.</param>
    /// <param name="ties">Who goes first when two projects are exactly equal.</param>
    /// <exception cref="ArgumentOutOfRangeException">The increment is not positive.</exception>
    /// <exception cref="ArgumentException">The tie rule's lot does not name every project once.</exception>
    public static SharesOutcome Decide(Election election, Valuation valuation, Completion completion, TieRule ties)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(completion.Increment ?? 1, nameof(completion));
        var run = new SharesRun(election, valuation, ties);
        var plain = new Fraction(election.BudgetUnits, election.Voters);
        var (winners, increments) = completion.Increment is { } increment
            ? Raise(election, run, plain, Fraction.Of(increment) * new Fraction(election.Unit, 1), completion.StopsWhenExhausted)
            : (run.Count(plain), 0);
        var byVotes = completion.ThenByVotes ? ByVotes(election, winners, ties) : [];
        return new SharesOutcome(election, run.Purses, winners, byVotes, increments);
    }

    private static (List<int> Winners, int Increments) Raise(Election election, SharesRun run, Fraction plain, Fraction step, bool stopsWhenExhausted)
    {
        var supported = election.Groups.Supporters.Count(list => list.Length > 0);
        var increments = 0;
        var winners = run.Count(plain);
        while (winners.Count < supported && !(stopsWhenExhausted && IsExhausted(election, winners)))
        {
            var next = run.Count(Endowment(increments + 1));
            if (Cost(election, next) > election.BudgetUnits) return (run.Count(Endowment(increments)), increments);
            (winners, increments) = (next, increments + 1);
        }

        return (winners, increments);

        Fraction Endowment(int times) => plain + (step * new Fraction(times, 1));
    }

    private static bool IsExhausted(Election election, List<int> winners)
    {
        var left = election.BudgetUnits - Cost(election, winners);
        return Enumerable.Range(0, election.Costs.Length).Except(winners).All(project => election.Costs[project] > left);
    }

    private static List<int> ByVotes(Election election, List<int> winners, TieRule ties)
    {
        var ranks = ties.Ranks(election.Projects, election.Votes);
        var left = election.BudgetUnits - Cost(election, winners);
        var added = new List<int>();
        foreach (var project in Enumerable.Range(0, election.Costs.Length).Except(winners).Where(project => election.Votes[project] > 0)
            .OrderByDescending(project => election.Votes[project]).ThenBy(project => ranks[project]))
        {
            if (election.Costs[project] > left) continue;
            left -= election.Costs[project];
            added.Add(project);
        }

        return added;
    }

    private static long Cost(Election election, List<int> winners) => winners.Sum(project => election.Costs[project]);
}
