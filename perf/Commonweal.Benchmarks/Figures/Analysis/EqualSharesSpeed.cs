using System.Diagnostics;
using System.Text.Json;
using Commonweal.Analysis.EqualShares;
using Commonweal.Standards.Pabulib;

namespace Commonweal.Benchmarks.Figures.Analysis;

/// <summary>Łódź 2022, 90,494 ballots on 160 projects: reading the file, and deciding it by equal shares exactly.</summary>
internal static class EqualSharesSpeed
{
    private const string City = "Poland_Lodz_2022";

    internal static Task MeasureAsync()
    {
        var (file, parsing) = Best("reading the file", 31, Read);
        Figure.AtMost("analysis-pabulib-parse-seconds", parsing, 0.2);
        Figure.Note($"others, in seconds on their machines: parsing 4.6, plain 7.6, add-one 37.9 (Python, exact fractions); plain 0.006, add-one 0.33 (a plain C program)");

        var (election, grouping) = Best("grouping the ballots", 9, () => Election(file.Budget, file.Projects, file.Votes));
        Figure.Note($"{election.Voters} ballots on {election.Projects.Count} projects, {election.DistinctBallots} distinct; grouped in {grouping:0.000} s, once for all counts");

        var (plain, counting) = Best("plain", 21, () => Decide(election, Completion.None));
        Check("mes_cost", plain);
        Figure.AtMost("analysis-equal-shares-plain-seconds", counting, 0.05);

        var (raised, raising) = Best("add-one", 7, () => Decide(election, Completion.AddOneUntilExhausted));
        Check("mes_cost_add1(exhaustive-stop)", raised);
        Figure.AtMost("analysis-equal-shares-add-one-seconds", raising, 1);
        Figure.Note($"{raised.Increments + 2} whole counts, {raised.Winners.Count} winners");

        Growth(file);
        return Task.CompletedTask;
    }

    // Budget and costs shrink with the ballots, so that as many projects are bought at every size.
    private static void Growth(PabulibFile file)
    {
        var points = new List<(double Size, double Seconds)>();
        foreach (var parts in new[] { 8, 4, 2, 1 })
        {
            var votes = file.Votes.Where((_, at) => at % parts == 0).ToList();
            var share = (decimal)votes.Count / file.Votes.Count;
            var projects = file.Projects.Select(project => new BudgetProject(project.Id, Math.Round(project.Cost * share, 2))).ToList();
            var election = Election(Math.Round(file.Budget * share, 2), projects, votes);
            var (outcome, seconds) = Best($"{votes.Count} ballots, {election.DistinctBallots} distinct", 51, () => Decide(election, Completion.None));
            Figure.Note($"  {outcome.Winners.Count} winners");
            points.Add((election.DistinctBallots, seconds));
        }

        var exponent = Math.Log(points[^1].Seconds / points[0].Seconds) / Math.Log(points[^1].Size / points[0].Size);
        Figure.Note($"the method promises time in proportion to the marks on distinct ballots, for as many winners: an exponent of 1");
        Figure.AtMost("analysis-equal-shares-growth", exponent, 1.2);
    }

    private static PabulibFile Read()
    {
        using var reader = new StreamReader(Path.Combine(Folder(), City + ".pb"));
        return PabulibReader.Read(reader);
    }

    private static Election Election(decimal budget, IReadOnlyList<PabulibProject> projects, IReadOnlyList<PabulibVote> votes) =>
        Election(budget, [.. projects.Select(project => new BudgetProject(project.Id, project.Cost))], votes);

    private static Election Election(decimal budget, IReadOnlyList<BudgetProject> projects, IReadOnlyList<PabulibVote> votes) =>
        Commonweal.Analysis.EqualShares.Election.Of(budget, projects, [.. votes.GroupBy(vote => vote.Choice).Select(alike => Ballot.Of(alike.Key.Projects, alike.Key.Points, alike.Count()))]);

    private static SharesOutcome Decide(Election election, Completion completion) => MethodOfEqualShares.Decide(election, Valuation.Cost, completion, TieRule.ById);

    // A quick answer that is wrong is none.
    private static void Check(string rule, SharesOutcome outcome)
    {
        using var oracle = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder(), $"oracle-{City}.json")));
        var expected = oracle.RootElement.GetProperty("rules").GetProperty(rule).GetProperty("winners_in_order").EnumerateArray().Select(id => id.GetString());
        if (!outcome.Winners.Select(winner => winner.Id).SequenceEqual(expected)) throw new InvalidOperationException($"The winners are not those of the oracle: {rule}.");
    }

    private static (T Result, double Seconds) Best<T>(string what, int times, Func<T> run)
    {
        var seconds = new List<double>();
        while (true)
        {
            var watch = Stopwatch.StartNew();
            var result = run();
            seconds.Add(watch.Elapsed.TotalSeconds);
            if (seconds.Count < times) continue;
            Figure.Note($"{what}: first {seconds[0]:0.000} s, best of {times} {seconds.Min():0.000} s, median {seconds.Order().ElementAt(times / 2):0.000} s");
            return (result, seconds.Min());
        }
    }

    private static string Folder() => Path.Combine(Reference.Folder, "equal-shares");
}
