using System.Globalization;
using Commonweal.Analysis.EqualShares;

namespace Commonweal.UnitTests.EqualShares;

/// <summary>Every rule of every oracle file, winners in order. Ties there are broken by identifier.</summary>
public class OracleTests
{
    private static readonly Completion AddOneThenVotes = new(1, StopsWhenExhausted: true, ThenByVotes: true);

    // In Toulouse ballots give points, and what is called cost there is decided by points alone.
    private static readonly Dictionary<string, Func<Election, IReadOnlyList<BudgetProject>>> Rules = new(StringComparer.Ordinal)
    {
        ["greedy_votes(Cost_Sat density=votes)"] = election => Greedy(election, GreedyMeasure.Votes),
        ["greedy_votes_per_cost(Cardinality_Sat)"] = election => Greedy(election, GreedyMeasure.VotesPerCost),
        ["greedy_sat_per_cost"] = election => Greedy(election, GreedyMeasure.VotesPerCost),
        ["greedy2"] = election => Greedy(election, GreedyMeasure.VotesPerCost),
        ["mes_cost"] = election => Shares(election, Completion.None),
        ["mes_cost_noMultiprofile"] = election => Shares(election, Completion.None),
        ["mes_card"] = election => Shares(election, Completion.None, Valuation.Cardinality),
        ["mes_cost_add1(exhaustive-stop)"] = election => Shares(election, Completion.AddOneUntilExhausted),
        ["mes_cost_add1(no exhaustive stop; own C probe, reproduces OFFICIAL)"] = election => Shares(election, Completion.AddOne),
        ["mes_cost_add1u"] = election => Shares(election, AddOneThenVotes),
        ["mes_cost_add100u"] = election => Shares(election, AddOneThenVotes with { Increment = 100 }),
        ["mes_cost_add500u"] = election => Shares(election, AddOneThenVotes with { Increment = 500 }),
        ["mes_cost+utilitarian"] = election => Shares(election, Completion.Utilitarian),
    };

    // A rule of another family, which this engine does not offer.
    private const string NotOffered = "sequential_phragmen";

    [Theory]
    [InlineData(Instances.Lodz, 90_494, 160)]
    [InlineData(Instances.Swiecie, 2_553, 22)]
    [InlineData(Instances.Wieliczka, 6_586, 64)]
    [InlineData(Instances.Budapest, 28_943, 175)]
    [InlineData(Instances.Veszprem, 1_607, 63)]
    [InlineData(Instances.Toulouse, 1_494, 30)]
    public void Winners_EveryRule_AreThoseOfTheOracleInOrder(string name, int voters, int projects)
    {
        var election = Instances.Election(name);
        var oracle = Instances.Oracle(name);

        Assert.Equal((voters, projects), (election.Voters, election.Projects.Count));
        Assert.Equal(oracle.GetProperty("unique_ballots").GetInt32(), election.DistinctBallots);
        foreach (var rule in oracle.GetProperty("rules").EnumerateObject().Where(rule => rule.Name != NotOffered))
        {
            var winners = Rules[rule.Name](election);
            Assert.Equal((rule.Name, string.Join(' ', Instances.Winners(rule.Value))), (rule.Name, string.Join(' ', Instances.Ids(winners))));
            Assert.Equal(decimal.Parse(rule.Value.GetProperty("total_cost").GetString()!, CultureInfo.InvariantCulture), winners.Sum(project => project.Cost));
        }
    }

    private static IReadOnlyList<BudgetProject> Shares(Election election, Completion completion, Valuation valuation = Valuation.Cost) =>
        MethodOfEqualShares.Decide(election, election == Instances.Election(Instances.Toulouse) ? Valuation.Cardinality : valuation, completion, TieRule.ById).Winners;

    private static IReadOnlyList<BudgetProject> Greedy(Election election, GreedyMeasure measure) =>
        new GreedyRule(measure).Decide(election.Budget, [.. election.Projects.Select((project, at) => new ScoredProject(project, election.Votes[at]))], TieRule.ById).Winners;
}
