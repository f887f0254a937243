using System.Text.Json;
using Commonweal.UnitTests.Analyse;
using Commonweal.Web.Analyse.Mixing;

namespace Commonweal.UnitTests.Mixing;

public class TablesCommandTests
{
    private const string Six = "name,side,speaks,family\nA,l,en,1\nB,l,en ar,1\nC,r,ar,\nD,r,ar;en,\nE,l,en,\nF,r,ar,\n";

    [Fact]
    public void Tables_OfARealRegister_AreThoseOfTheLibrary()
    {
        var answer = Json(ReferenceData.Find("tables/100i_4j_3k_3d_data.csv"), "--fields", "gender,age,region", "--tables", "10", "--rounds", "4", "--seconds", "0.02", "--seed", "3");

        var rounds = answer.GetProperty("rounds").Deserialize<string[][][]>()!;
        Assert.Equal(4, rounds.Length);
        Assert.All(rounds, tables => Assert.Equal(100, tables.SelectMany(table => table).Distinct().Count()));
        Assert.All(rounds, tables => Assert.All(tables, table => Assert.Equal(10, table.Length)));
        var pairs = rounds.SelectMany(tables => tables).SelectMany(table => table.SelectMany(one => table.Where(other => string.CompareOrdinal(other, one) > 0).Select(other => (one, other)))).CountBy(pair => pair).ToList();
        Assert.Equal(pairs.Count(pair => pair.Value > 1), answer.GetProperty("repeats").GetInt32());
        Assert.Equal(pairs.Max(pair => pair.Value), answer.GetProperty("mostMeetings").GetInt32());
        Assert.InRange(answer.GetProperty("imbalance").GetDouble(), 0.06, 0.08);
        Assert.InRange(answer.GetProperty("quotaBreaks").GetInt32(), 0, 5);
    }

    [Fact]
    public void Tables_WithLanguagesAndFamilies_AreAsAsked()
    {
        using var register = new TemporaryFile(Six);

        var answer = Json(register.Path, "--tables", "2", "--rounds", "1", "--seconds", "0.01", "--languages", "speaks", "--together", "family", "--seats", "4,3");

        Assert.Equal("""[["A","B","E"],["C","D","F"]]""", Sorted(answer.GetProperty("rounds")[0]));
        Assert.Equal(0, answer.GetProperty("withoutLanguage").GetInt32());
        Assert.Equal(0, answer.GetProperty("apartBroken").GetInt32());
    }

    [Fact]
    public void Tables_ForPeople_AreATableAndSentences()
    {
        using var register = new TemporaryFile(Six);

        var text = AnalyseRun.Run(TablesCommand.Build(), register.Path, "--tables", "2", "--rounds", "2", "--fields", "side", "--seconds", "0.01", "--apart", "side");

        Assert.StartsWith("round  table  people\n-----  -----  -------\n    1      1  ", text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Pairs who meet more than once: 2; the most often: 2 rounds.", text, StringComparison.Ordinal);
        Assert.Contains("fair shares broken: 0.", text, StringComparison.Ordinal);
        Assert.Contains("Times two sit together who should be apart: 4.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name,side\nA,l\nB,r\nA,l\n", "--tables 1", "table.csv, line 4: 'name' 'A' stands on line 2 already.")]
    [InlineData("name,side\nA,l\n,r\n", "--tables 1", "table.csv, line 3: 'name' is empty.")]
    [InlineData("name,side\n", "--tables 1", "table.csv: there is nobody to seat.")]
    [InlineData("name,side\nA,l\n", "--tables 1 --fields age", "table.csv, line 1: there is no column 'age'. Columns are: name, side.")]
    [InlineData("name,side\nA,l\n", "--tables 2", "1 people cannot fill 2 tables.")]
    [InlineData("name,side\nA,l\n", "--tables 0", "--tables is at least 1, not 0.")]
    [InlineData("name,side\nA,l\n", "--tables 1 --rounds 0", "--rounds is 1 to 200, not 0.")]
    [InlineData("name,side\nA,l\n", "--tables 1 --seconds 0", "--seconds is over 0 and at most 3600, not 0.")]
    [InlineData("name,side\nA,l\n", "--tables 1 --seconds NaN", "--seconds is over 0 and at most 3600, not NaN.")]
    [InlineData("name,side\nA,l\nB,l\n", "--tables 1 --seats 2,1", "--seats names 2 tables, --tables 1.")]
    [InlineData("name,side\nA,l\nB,l\n", "--tables 1 --seats two", "--seats are whole numbers over 0 with commas between, not 'two'.")]
    [InlineData("name,side\nA,l\nB,\n", "--tables 1 --languages side", "table.csv, line 3: 'side' is empty.")]
    public void Faults_NameFileLineAndReason(string content, string words, string message)
    {
        using var register = new TemporaryFile(content);

        Assert.Equal(message, Fault(register.Path, words));
    }

    [Fact]
    public void Faults_OfTheTask_NameTheFile()
    {
        using var register = new TemporaryFile(Six);

        Assert.StartsWith("table.csv: 6 people do not fit in 4 seats.", Fault(register.Path, "--tables 2 --seats 2,2"), StringComparison.Ordinal);
        Assert.StartsWith("table.csv: 3 people are to sit together, the largest table has 2 seats.", Fault(register.Path, "--tables 3 --together side"), StringComparison.Ordinal);
    }

    private static string Fault(string path, string words)
    {
        var failure = Assert.Throws<Platform.Commands.CommandFailure>(() => AnalyseRun.Run(TablesCommand.Build(), [path, .. words.Split(' ')]));
        Assert.Equal(Platform.Commands.ExitCode.Usage, failure.ExitCode);
        Assert.DoesNotContain('\n', failure.Message);
        return failure.Message;
    }

    private static JsonElement Json(params string[] words) => AnalyseRun.Json(["tables", .. words]);

    private static string Sorted(JsonElement tables) =>
        JsonSerializer.Serialize(tables.Deserialize<string[][]>()!.OrderBy(table => table[0], StringComparer.Ordinal));
}
