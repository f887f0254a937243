using Commonweal.Analysis.EqualShares;

namespace Commonweal.UnitTests.EqualShares;

public class GreedyRuleTests
{
    private static readonly IReadOnlyList<ScoredProject> Projects =
        [Scored("big", 70, 50), Scored("middle", 40, 30), Scored("small", 10, 20), Scored("tiny", 1, 4), Scored("free", 0, 1), Scored("unwanted", 1, 0)];

    [Theory]
    [InlineData(GreedyMeasure.Votes, 0, false, "big small tiny free")]
    [InlineData(GreedyMeasure.Votes, 0, true, "big")]
    [InlineData(GreedyMeasure.Votes, 4, false, "big small tiny")]
    [InlineData(GreedyMeasure.VotesPerCost, 0, false, "free tiny small middle")]
    [InlineData(GreedyMeasure.VotesPerCost, 0, true, "free tiny small middle")]
    public void Winners_FollowMeasureThresholdAndStop(GreedyMeasure measure, int least, bool stops, string winners)
    {
        // Votes for each unit of money: free without end, tiny 4, small 2, middle 0.75, big 0.71.
        var outcome = new GreedyRule(measure, least, stops).Decide(100, Projects, TieRule.ById);

        Assert.Equal(winners, string.Join(' ', Instances.Ids(outcome.Winners)));
        Assert.Equal(outcome.Winners.Sum(winner => winner.Cost), outcome.Cost);
    }

    [Fact]
    public void Steps_SayWhatWasLeftAtEachTurn()
    {
        var outcome = new GreedyRule().Decide(100, Projects, TieRule.ById);

        Assert.Equal([("big", 100m, true), ("middle", 30m, false), ("small", 30m, true), ("tiny", 20m, true), ("free", 19m, true)], outcome.Steps.Select(step => (step.Scored.Project.Id, step.Left, step.IsFunded)));
    }

    private static ScoredProject Scored(string id, decimal cost, decimal votes) => new(new BudgetProject(id, cost), votes);
}
