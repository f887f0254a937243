using Commonweal.Analysis.EqualShares;

namespace Commonweal.UnitTests.EqualShares;

public class TieRuleTests
{
    // Four projects at one price: 10 is dear with most votes, 9 and c cheap with few, b cheap with one vote more.
    private static readonly Election Tied = Election.Of(
        300,
        [new("9", 10), new("10", 40), new("b", 10), new("c", 10)],
        [Ballot.Of(["9"], count: 10), Ballot.Of(["10"], count: 40), Ballot.Of(["b"], count: 10), Ballot.Of(["c"], count: 10)]);

    public static TheoryData<string, string> Rules => new()
    {
        { "id", "10 9 b c" },
        { "lot", "c 10 b 9" },
        { "cost", "c b 9 10" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Winners_AllAtOnePrice_FollowTheRule(string name, string winners)
    {
        string[] lot = ["c", "10", "b", "9"];
        var rule = name == "id" ? TieRule.ById : name == "lot" ? TieRule.ByLot(lot) : TieRule.ByCostThenVotesThenLot(lot);

        Assert.Equal(winners, string.Join(' ', Instances.Ids(MethodOfEqualShares.Decide(Tied, Valuation.Cardinality, Completion.None, rule).Winners)));
    }

    [Fact]
    public void Greedy_EqualVotes_TheLeastCostlyFirstThenTheLot()
    {
        ScoredProject[] projects = [new(new("a", 9), 5), new(new("b", 8), 5), new(new("c", 8), 5)];

        var outcome = new GreedyRule().Decide(16, projects, TieRule.ByCostThenVotesThenLot(["c", "a", "b"]));

        Assert.Equal(["c", "b"], Instances.Ids(outcome.Winners));
    }

    [Fact]
    public void Lot_MissingOrRepeating_IsRefused()
    {
        Assert.Contains("'9'", Refused(["c", "10", "b"]), StringComparison.Ordinal);
        Assert.Contains("twice", Refused(["c", "10", "b", "9", "c"]), StringComparison.Ordinal);
    }

    private static string Refused(string[] lot) =>
        Assert.Throws<ArgumentException>(() => MethodOfEqualShares.Decide(Tied, Valuation.Cost, Completion.None, TieRule.ByLot(lot))).Message;
}
