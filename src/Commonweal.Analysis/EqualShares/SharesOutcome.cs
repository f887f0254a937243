namespace Commonweal.Analysis.EqualShares;

/// <summary>What equal shares decided, and everything needed to check it by hand.</summary>
public sealed class SharesOutcome
{
    private readonly Election election;
    private readonly Purses purses;
    private readonly List<int> byVotes;

    internal SharesOutcome(Election election, Purses purses, List<int> byShares, List<int> byVotes, int increments)
    {
        (this.election, this.purses, this.byVotes, Increments) = (election, purses, byVotes, increments);
        Winners = [.. byShares.Concat(byVotes).Select(project => election.Projects[project])];
        Endowment = election.Money(purses.Endowment, purses.Denominator);
        Projects = [.. Enumerable.Range(0, election.Projects.Count).Select(Share)];
    }

    /// <summary>The funded projects in the order they were funded.</summary>
    public IReadOnlyList<BudgetProject> Winners { get; }

    /// <summary>The money there was.</summary>
    public decimal Budget => election.Budget;

    /// <summary>What the winners cost together; never more than the budget.</summary>
    public decimal Cost => Winners.Sum(project => project.Cost);

    /// <summary>What every voter had to spend in the deciding count: an equal part of the budget, and the increments.</summary>
    public Fraction Endowment { get; }

    /// <summary>How many times the endowment was raised.</summary>
    public int Increments { get; }

    /// <summary>How every project fared, in the order of the election.</summary>
    public IReadOnlyList<ProjectShare> Projects { get; }

    /// <summary>Why a project was funded or not, in amounts that add up.</summary>
    /// <exception cref="ArgumentException">There is no such project.</exception>
    public FundingExplanation Explain(string project) => FundingExplanation.Of(election, purses, Projects[election.IndexOf(project)]);

    private ProjectShare Share(int project)
    {
        var supporters = election.Groups.Supporters[project];
        var left = election.Money(purses.ExactLeft(supporters), purses.Denominator);
        var shown = election.Projects[project];
        var number = supporters.Sum(one => (long)one.Voters);
        if (purses.StepOf(project) is not { } step)
            return new ProjectShare(shown, number, byVotes.Contains(project) ? FundingWay.ByVotes : FundingWay.NotFunded, Fraction.Zero, Fraction.Zero, left);
        var price = new Fraction(purses.PriceAt(step) * election.Groups.PointsPerOne, purses.Denominator);
        var cost = new Fraction(election.Costs[project], 1);
        return new ProjectShare(shown, number, FundingWay.ByShares, cost == Fraction.Zero ? Fraction.Of(election.Votes[project]) : cost / price, Fraction.Of(shown.Cost), left);
    }
}
