using System.Globalization;
using Commonweal.Analysis.EqualShares;
using CsCheck;

namespace Commonweal.UnitTests.EqualShares;

public class ExactnessTests
{
    [Theory]
    [InlineData(Valuation.Cost)]
    [InlineData(Valuation.Cardinality)]
    public void Winners_AnyElection_AreThoseOfTheDefinition(Valuation valuation) =>
        Gen.OneOf(Elections.Approvals, Elections.Points).Sample(made =>
            Assert.Equal(SlowEqualShares.Winners(made.Budget, made.Projects, made.Ballots, valuation), Instances.Ids(made.Decide(valuation: valuation).Winners)), iter: 2_000);

    /// <summary>Three voters with a third of 100 each: any rounding down of a third leaves the project a cent short.</summary>
    [Fact]
    public void Winners_WholeBudgetInThirds_AreAffordable()
    {
        var election = Election.Of(100, [new("a", 100)], [Ballot.Of(["a"], count: 3)]);

        Assert.Equal(["a"], Instances.Ids(Decide(election).Winners));
    }

    /// <summary>Costs that differ by one part in 10^14: the prices are closer than the quick amounts can tell.</summary>
    [Theory]
    [InlineData("999999999999.99", "999999999999.98", "b")]
    [InlineData("999999999999.98", "999999999999.99", "a")]
    [InlineData("999999999999.99", "999999999999.99", "a")]
    public void Winners_PricesAHairApart_AreToldApart(string a, string b, string first)
    {
        var election = Election.Of(9_999_999_999_999.99m, [new("a", Money(a)), new("b", Money(b))], [Ballot.Of(["a"], count: 7), Ballot.Of(["b"], count: 7), Ballot.Of(["a", "b"], count: 1_000_003)]);

        Assert.Equal(first, MethodOfEqualShares.Decide(election, Valuation.Cardinality, Completion.None, TieRule.ById).Winners[0].Id);
    }

    /// <summary>After a first purchase everyone has 1/7 of a unit left; the second project costs exactly what seven have, or a hair more.</summary>
    [Theory]
    [InlineData("1.00000000", true)]
    [InlineData("1.00000001", false)]
    public void Winners_ExactlyAllThatIsLeft_IsEnoughAndNoMore(string cost, bool isFunded)
    {
        var election = Election.Of(10, [new("a", 9), new("b", Money(cost))], [Ballot.Of(["a", "b"], count: 7)]);

        Assert.Equal(isFunded, Decide(election).Winners.Count == 2);
    }

    /// <summary>
    /// Two voters with 200 million million each, and a million points that make the quick amounts coarse. The first pays 40;
    /// then both pay for the hall, 60 less than everything: the first cannot pay half, pays all, and the second keeps 20. Who
    /// took the halves for payable would leave the second 30.
    /// </summary>
    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    [InlineData(25, false)]
    public void Winners_AHairLessThanThePrice_IsAllThatIsPaid(int cost, bool isFunded)
    {
        const long Each = 200_000_000_000_000;
        var election = Election.Of(
            2 * Each,
            [new("bench", 40), new("hall", (2 * Each) - 60), new("tree", cost)],
            [Ballot.Of(["bench", "hall"], [1_000_000, 1]), Ballot.Of(["hall", "tree"])]);

        Assert.Equal(isFunded ? ["bench", "hall", "tree"] : ["bench", "hall"], Instances.Ids(Decide(election).Winners));
    }

    private static SharesOutcome Decide(Election election) => MethodOfEqualShares.Decide(election, Valuation.Cost, Completion.None, TieRule.ById);

    private static decimal Money(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
