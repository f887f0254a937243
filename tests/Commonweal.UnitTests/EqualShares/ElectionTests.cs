using Commonweal.Analysis.EqualShares;

namespace Commonweal.UnitTests.EqualShares;

public class ElectionTests
{
    private static readonly IReadOnlyList<BudgetProject> Projects = [new("a", 10), new("b", 20)];

    [Fact]
    public void Ballots_FilledInAlike_AreCountedTogether()
    {
        var election = Election.Of(100, Projects, [Ballot.Of(["a", "b"]), Ballot.Of(["b", "a"], count: 2), Ballot.Of([]), Ballot.Of(["a"], [2.5m]), Ballot.Of(["b"], [0])]);

        Assert.Equal((6, 3), (election.Voters, election.DistinctBallots));
        Assert.Equal([5.5m, 3m], election.Votes);
    }

    public static TheoryData<decimal, string[], string[], decimal[]> Wrong => new()
    {
        { 0, ["a"], ["a"], [1] },
        { -1, ["a"], ["a"], [1] },
        { 1, [], [], [] },
        { 1, ["a", "a"], ["a"], [1] },
        { 1, ["a"], ["b"], [1] },
        { 1, ["a"], ["a", "a"], [1, 1] },
        { 1, ["a"], ["a"], [-1] },
        { 1, ["a"], ["a"], [0.1234567m] },
        { 1, ["a"], ["a"], [1, 1] },
        { 10_000_000_000_000_000, ["a"], ["a"], [1] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Of_WhatIsNoElection_Refuses(decimal budget, string[] projects, string[] marks, decimal[] points) =>
        Assert.Throws<ArgumentException>(() => Election.Of(budget, [.. projects.Select(id => new BudgetProject(id, 1))], [Ballot.Of(marks, points)]));

    [Fact]
    public void Of_NegativeCostOrNoVoter_Refuses()
    {
        Assert.Throws<ArgumentException>(() => Election.Of(1, [new("a", -1)], [Ballot.Of(["a"])]));
        Assert.Throws<ArgumentException>(() => Election.Of(1, Projects, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => Election.Of(1, Projects, [Ballot.Of(["a"], count: 0)]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Decide_IncrementNotPositive_Refuses(int increment) =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            MethodOfEqualShares.Decide(Election.Of(1, Projects, [Ballot.Of(["a"])]), Valuation.Cost, new Completion(increment), TieRule.ById));
}
