using Commonweal.Analysis.EqualShares;
using CsCheck;

namespace Commonweal.UnitTests.EqualShares;

public class FundingExplanationTests
{
    /// <summary>
    /// Ten voters, 100 to share: 10 each. The park (6 supporters, 36) costs 6 each. The library (park's first three and two
    /// more, 26) finds three with 4 left and two with 10: the three pay all of their 4, the two 7 each. The pool costs 31;
    /// of its four supporters two have nothing, one 3 and one 10 left: 13, so it falls 18 short.
    /// </summary>
    private static readonly SharesOutcome ByHand = MethodOfEqualShares.Decide(
        Election.Of(
            100,
            [new("park", 36), new("library", 26), new("pool", 31), new("statue", 5)],
            [
                Ballot.Of(["park", "library"]), Ballot.Of(["park", "library", "pool"], count: 2), Ballot.Of(["park"], count: 3),
                Ballot.Of(["library"]), Ballot.Of(["library", "pool"]), Ballot.Of(["pool"]), Ballot.Of([]),
            ]),
        Valuation.Cost,
        Completion.None,
        TieRule.ById);

    [Fact]
    public void Endowment_IsAnEqualPart()
    {
        Assert.Equal(new Fraction(10, 1), ByHand.Endowment);
        Assert.Equal(["park", "library"], Instances.Ids(ByHand.Winners));
        Assert.Equal(62, ByHand.Cost);
    }

    [Fact]
    public void Explain_FirstWinner_AllPayTheSame()
    {
        var why = ByHand.Explain("park");

        Assert.Equal(new SupporterPayments(1, 6, new Fraction(6, 1), 6, 0, Fraction.Zero), Assert.Single(why.Payments));
        Assert.Equal((new Fraction(60, 1), new Fraction(60, 1), Fraction.Zero), (why.Given, why.Had, why.Short));
        Assert.Equal((FundingWay.ByShares, new Fraction(6, 1)), (why.Share.Way, why.Share.EffectiveSupport));
        Assert.Empty(why.Spent);
    }

    [Fact]
    public void Explain_LaterWinner_SomePayAllTheyHave()
    {
        var why = ByHand.Explain("library");

        Assert.Equal(new SupporterPayments(1, 5, new Fraction(7, 1), 2, 3, new Fraction(12, 1)), Assert.Single(why.Payments));
        Assert.Equal(new Fraction(26, 7), why.Share.EffectiveSupport);
        Assert.Equal((new Fraction(50, 1), new Fraction(32, 1)), (why.Given, why.Had));
        Assert.Equal(("park", new Fraction(18, 1)), (why.Spent.Single().Project.Id, why.Spent.Single().Amount));
    }

    [Fact]
    public void Explain_Loser_SaysWhereTheMoneyWentAndWhatIsMissing()
    {
        var why = ByHand.Explain("pool");

        Assert.Equal((new Fraction(40, 1), new Fraction(13, 1), new Fraction(18, 1)), (why.Given, why.Had, why.Short));
        Assert.Equal([("park", new Fraction(12, 1)), ("library", new Fraction(15, 1))], why.Spent.Select(spent => (spent.Project.Id, spent.Amount)));
        Assert.Equal((4, Fraction.Zero), (why.Payments.Single().Supporters, why.Payments.Single().Total));
        Assert.Equal((FundingWay.NotFunded, Fraction.Zero), (why.Share.Way, why.Share.Paid));
    }

    [Fact]
    public void Explain_NobodysProject_HadNothing()
    {
        var why = ByHand.Explain("statue");

        Assert.Equal((Fraction.Zero, new Fraction(5, 1)), (why.Had, why.Short));
        Assert.Empty(why.Payments);
    }

    [Fact]
    public void Explain_AnyProject_AddsUpToTheLastFraction() =>
        Gen.Select(Gen.OneOf(Elections.Approvals, Elections.Points), Elections.OneOf(Completion.None, Completion.AddOne, Completion.Utilitarian)).Sample(AddsUp);

    [Theory]
    [InlineData(Instances.Swiecie)]
    [InlineData(Instances.Toulouse)]
    public void Explain_RealProjects_AddUpToTheLastFraction(string name)
    {
        var election = Instances.Election(name);
        foreach (var project in election.Projects)
            Check(MethodOfEqualShares.Decide(election, Valuation.Cardinality, Completion.None, TieRule.ById), project.Id);
    }

    private static void AddsUp(Elections.Made made, Completion completion)
    {
        var outcome = made.Decide(completion);
        foreach (var project in made.Projects) Check(outcome, project.Id);
    }

    private static void Check(SharesOutcome outcome, string project)
    {
        var why = outcome.Explain(project);
        var cost = Fraction.Of(why.Share.Project.Cost);

        Assert.Equal(why.Share.Supporters, why.Payments.Sum(paid => paid.Supporters));
        Assert.Equal(outcome.Endowment * new Fraction(why.Share.Supporters, 1), why.Given);
        Assert.Equal(why.Given, why.Spent.Aggregate(why.Had, (sum, spent) => sum + spent.Amount));
        Assert.Equal(why.Share.Paid, why.Payments.Aggregate(Fraction.Zero, (sum, paid) => sum + paid.Total));
        Assert.Equal(why.Share.Way == FundingWay.ByShares ? cost : Fraction.Zero, why.Share.Paid);
        if (why.Share.Way == FundingWay.ByShares) Assert.True(why.Had >= cost);
        else Assert.Equal(why.Share.Left, why.Had);
        if (why.Share.Way != FundingWay.ByShares && why.Share.Supporters > 0) Assert.True(why.Short > Fraction.Zero);
        Assert.All(why.Payments, paid => Assert.True(paid.WithNothing >= 0));
    }
}
