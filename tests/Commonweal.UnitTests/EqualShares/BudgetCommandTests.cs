using System.Text;
using System.Text.Json;
using Commonweal.UnitTests.Analyse;

namespace Commonweal.UnitTests.EqualShares;

public class BudgetCommandTests
{
    /// <summary>The park costs its three supporters 20 each of their 25; of the pool's three supporters two have 5 left and one 25, so it is 5 short.</summary>
    private const string Small = """
        META
        key;value
        budget;100
        vote_type;approval
        PROJECTS
        project_id;cost;name
        park;60;The park
        pool;40;A pool
        pond;30;A pond
        VOTES
        voter_id;vote
        1;park
        2;park,pool
        3;park,pool
        4;pool,pond
        """;

    [Theory]
    [InlineData(Instances.Lodz, "mes_cost", "equal-shares", "--utility", "cost", "--completion", "none")]
    [InlineData(Instances.Swiecie, "mes_card", "equal-shares", "--utility", "cardinality")]
    [InlineData(Instances.Swiecie, "mes_cost_add1(exhaustive-stop)", "equal-shares", "--utility", "cost", "--completion", "add-one-exhaustive")]
    [InlineData(Instances.Wieliczka, "mes_cost_add1(no exhaustive stop; own C probe, reproduces OFFICIAL)", "equal-shares", "--completion", "add-one")]
    [InlineData(Instances.Wieliczka, "mes_cost+utilitarian", "equal-shares", "--completion", "utilitarian")]
    [InlineData(Instances.Veszprem, "mes_cost_add100u", "equal-shares", "--completion", "add-one-exhaustive-utilitarian", "--increment", "100")]
    [InlineData(Instances.Toulouse, "mes_cost", "equal-shares", "--utility", "cost")]
    [InlineData(Instances.Toulouse, "greedy_sat_per_cost", "greedy", "--by", "votes-per-cost")]
    [InlineData(Instances.Swiecie, "greedy_votes(Cost_Sat density=votes)", "greedy")]
    public void Json_RealBudget_IsThatOfTheOracle(string name, string rule, string command, params string[] options)
    {
        var answer = AnalyseRun.Json([command, ReferenceData.Find($"equal-shares/{name}.pb"), .. options]);
        var expected = Instances.Oracle(name).GetProperty("rules").GetProperty(rule);

        Assert.Equal(Instances.Winners(expected), answer.GetProperty("winners").EnumerateArray().Select(winner => winner.GetProperty("project").GetString()));
        Assert.Equal(expected.GetProperty("total_cost").GetString(), answer.GetProperty("cost").GetRawText());
        Assert.Equal(answer.GetProperty("cost").GetDecimal(), answer.GetProperty("winners").EnumerateArray().Sum(winner => winner.GetProperty("cost").GetDecimal()));
        Assert.All(answer.GetProperty("projects").EnumerateArray(), project => Assert.Equal(
            (JsonValueKind.String, JsonValueKind.Number, JsonValueKind.Number),
            (project.GetProperty("project").ValueKind, project.GetProperty("effectiveSupport").ValueKind, project.GetProperty("paid").ValueKind)));
    }

    [Fact]
    public void Json_Explanation_HoldsTheAccount()
    {
        using var file = new TemporaryFile(Small, "small.pb");

        var why = AnalyseRun.Json("equal-shares", file.Path, "--explain", "pool").GetProperty("explanation");

        Assert.Equal(
            (3, 75m, 35m, 5m, JsonValueKind.Null),
            (why.GetProperty("supporters").GetInt32(), why.GetProperty("given").GetDecimal(), why.GetProperty("had").GetDecimal(), why.GetProperty("short").GetDecimal(), why.GetProperty("fundedBy").ValueKind));
        Assert.Equal(("park", 40m), (why.GetProperty("spent")[0].GetProperty("project").GetString(), why.GetProperty("spent")[0].GetProperty("amount").GetDecimal()));
    }

    [Fact]
    public void Text_Explanation_CanBeCheckedByHand()
    {
        using var file = new TemporaryFile(Small, "small.pb");

        var park = AnalyseRun.Text("equal-shares", file.Path, "--explain", "park");
        var pool = AnalyseRun.Text("equal-shares", file.Path, "--explain", "pool");

        Assert.Contains("park, The park: costs 60; 3 voters support it.", park, StringComparison.Ordinal);
        Assert.Contains("3 × 20 = 60, the full price", park, StringComparison.Ordinal);
        Assert.Contains("Together they were given 3 × 25 = 75.", pool, StringComparison.Ordinal);
        Assert.Contains("At the end they have 35 left together. It costs 40: 5 more than they have.", pool, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_Tables_NameEveryProject()
    {
        using var file = new TemporaryFile(Small, "small.pb");

        var shares = AnalyseRun.Text("equal-shares", file.Path);
        var greedy = AnalyseRun.Text("greedy", file.Path, "--stop", "--least-votes", "2", "--ties", "file");

        Assert.Contains("1 of 3 projects funded: 60 of 100. Each of 4 voters had 25.", shares, StringComparison.Ordinal);
        Assert.All(["The park", "A pool", "A pond"], name => Assert.Contains(name, shares, StringComparison.Ordinal));
        Assert.Contains("2 of 3 projects funded: 100 of 100.", greedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Ordinal_BestLiked_GetsMostPoints()
    {
        using var file = new TemporaryFile(Small.Replace("approval", "ordinal", StringComparison.Ordinal) + "\n5;pond,pool\n", "ranks.pb");

        var projects = AnalyseRun.Json("greedy", file.Path).GetProperty("projects").EnumerateArray();

        Assert.Equal([6m, 5m, 3m], projects.Select(project => project.GetProperty("effectiveSupport").GetDecimal()));
    }

    [Theory]
    [InlineData("budget;100", "budget;0", "small.pb, line 3: the budget is 0; nothing can be shared.")]
    [InlineData("4;pool,pond", "3;pool,pond", "small.pb, line 15: the voter '3' is there twice.")]
    [InlineData("park;60", "park;much", "small.pb, line 7: 'cost' is 'much', which is not an amount (write it with a point and without spaces, as 12500.50).")]
    [InlineData("approval", "cumulative", "small.pb: the vote type is cumulative, but the section VOTES has no column 'points'.")]
    [InlineData("park;60", "park;99999999999999999", "small.pb: The amount 99999999999999999 is more than can be shared exactly.")]
    public void Faults_NameFileLineAndReason(string right, string wrong, string message)
    {
        using var file = new TemporaryFile(Small.Replace(right, wrong, StringComparison.Ordinal), "small.pb");

        Assert.Equal(message, AnalyseRun.Fault("equal-shares", file.Path));
        Assert.Equal(message, AnalyseRun.Fault("greedy", file.Path));
    }

    [Fact]
    public void Faults_OfFilesAndWords_AreOneLine()
    {
        using var file = new TemporaryFile(Small, "small.pb");
        using var wide = new TemporaryFile("META\nkey" + string.Concat(Enumerable.Repeat(";x", 1_000_000)), "wide.pb");
        using var empty = new TemporaryFile("", "empty.pb");

        Assert.Equal("small.pb: there is no project 'pub'.", AnalyseRun.Fault("equal-shares", file.Path, "--explain", "pub"));
        Assert.Equal("--increment: raising by nothing never ends; give an amount above 0.", AnalyseRun.Fault("equal-shares", file.Path, "--increment", "0"));
        Assert.Equal("wide.pb, line 2: there are more than 2,000 fields.", AnalyseRun.Fault("greedy", wide.Path));
        Assert.Equal("empty.pb: the file is empty.", AnalyseRun.Fault("greedy", empty.Path));
        File.WriteAllBytes(empty.Path, [.. Encoding.Latin1.GetBytes(Small.Replace("A pool", "Frühling", StringComparison.Ordinal))]);
        Assert.Equal("empty.pb: this is not text in UTF-8.", AnalyseRun.Fault("greedy", empty.Path));
        Assert.Equal("none.pb: there is no such file.", AnalyseRun.Fault("greedy", "none.pb"));
    }
}
