using System.Globalization;
using System.Text.Json;
using Commonweal.UnitTests.Analyse;

namespace Commonweal.UnitTests.Disclosure;

public class DisclosureCommandTests
{
    private const string Districts = "district,2023,2024,2025\nNorth,3,40,90\nMiddle,50,60,70\nSouth,80,90,95\n";

    [Fact]
    public void Disclosure_OneSmallCount_HidesARectangleAndNoReason()
    {
        using var file = new TemporaryFile(Districts);
        var answer = AnalyseRun.Json("disclosure", file.Path, "--threshold", "10");

        Assert.Equal(4, answer.GetProperty("hidden").GetInt32());
        Assert.Equal(["2023", "2024", "2025"], answer.GetProperty("columns").EnumerateArray().Select(name => name.GetString()!));
        Assert.Equal("North", answer.GetProperty("rows")[0].GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("rows")[0].GetProperty("cells")[0].ValueKind);
        Assert.Equal([133L, 180L, 265L], answer.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("total").GetInt64()));
        Assert.Equal([133L, 190L, 255L], answer.GetProperty("totals").EnumerateArray().Select(total => total.GetInt64()));
        Assert.Equal(578, answer.GetProperty("total").GetInt64());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("intervals").ValueKind);
    }

    [Fact]
    public void Disclosure_ReferenceTables_LeaveTheAttackerWideIntervals()
    {
        foreach (var reference in ReferenceTables.All())
        {
            var (rows, columns) = (reference.Table.Rows, reference.Table.Columns);
            var lines = Enumerable.Range(0, rows).Select(row => string.Join(',', Enumerable.Range(0, columns).Select(column => reference.Table[row, column].ToString(CultureInfo.InvariantCulture)).Prepend($"row {row}")));
            using var file = new TemporaryFile(string.Join(',', Enumerable.Range(0, columns).Select(column => $"c{column}").Prepend("name")) + "\n" + string.Join('\n', lines) + "\n");
            var answer = AnalyseRun.Json("disclosure", file.Path, "--threshold", "5", "--show-zeros", "--intervals");

            var hidden = answer.GetProperty("rows").EnumerateArray().SelectMany(row => row.GetProperty("cells").EnumerateArray().Append(row.GetProperty("total")))
                .Concat(answer.GetProperty("totals").EnumerateArray()).Append(answer.GetProperty("total")).Count(cell => cell.ValueKind == JsonValueKind.Null);
            Assert.Equal(answer.GetProperty("hidden").GetInt32(), hidden);
            Assert.Equal(hidden, answer.GetProperty("intervals").GetArrayLength());
            foreach (var interval in answer.GetProperty("intervals").EnumerateArray().Where(interval => interval.GetProperty("row").ValueKind == JsonValueKind.String && interval.GetProperty("column").ValueKind == JsonValueKind.String))
            {
                var count = reference.Table[int.Parse(interval.GetProperty("row").GetString()![4..], CultureInfo.InvariantCulture), int.Parse(interval.GetProperty("column").GetString()![1..], CultureInfo.InvariantCulture)];
                var (low, high) = (interval.GetProperty("low").GetInt64(), interval.GetProperty("high"));
                Assert.InRange(count, low, high.ValueKind == JsonValueKind.Null ? long.MaxValue : high.GetInt64());
                if (count is > 0 and < 5 && high.ValueKind != JsonValueKind.Null)
                    Assert.True(high.GetInt64() - low >= 5);
            }
        }
    }

    [Fact]
    public void Disclosure_List_HasOneTotal()
    {
        using var file = new TemporaryFile("district,reports\nNorth,3\nMiddle,50\nSouth,60\n");
        var answer = AnalyseRun.Json("disclosure", file.Path, "--intervals");

        Assert.Equal(2, answer.GetProperty("hidden").GetInt32());
        Assert.Equal(113, answer.GetProperty("total").GetInt64());
        Assert.Equal(60, answer.GetProperty("rows")[2].GetProperty("cells")[0].GetInt64());
        Assert.Equal(("North", "reports", 0, 53), Interval(answer.GetProperty("intervals")[0]));
        Assert.Equal(
            "        reports\n------  -------\nNorth   *\nMiddle  *\nSouth   60\ntotal   113\n2 cells hidden (*); an attacker who knows all the others cannot work them out.\n",
            AnalyseRun.Text("disclosure", file.Path));
    }

    [Fact]
    public void Disclosure_FileWithTotals_IsTheSameAsWithout()
    {
        using var without = new TemporaryFile(Districts);
        using var with = new TemporaryFile("district,2023,2024,2025,all\nNorth,3,40,90,133\nMiddle,50,60,70,180\nSouth,80,90,95,265\nall,133,190,255,578\n");

        Assert.Equal(AnalyseRun.Text("disclosure", without.Path), AnalyseRun.Text("disclosure", with.Path, "--totals"));
    }

    [Fact]
    public void Disclosure_Merged_HidesNothing()
    {
        using var file = new TemporaryFile(Districts);
        var answer = AnalyseRun.Json("disclosure", file.Path, "--merge", "neighbours");

        Assert.Equal(0, answer.GetProperty("hidden").GetInt32());
        Assert.Equal(["North + Middle", "South"], answer.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("name").GetString()!));
    }

    [Fact]
    public void Disclosure_Rounded_AddsUpAndStaysTheSame()
    {
        using var file = new TemporaryFile(Districts);
        var answer = AnalyseRun.Json("disclosure", file.Path, "--round", "10", "--seed", "4711");

        Assert.Equal(10, answer.GetProperty("roundedTo").GetInt32());
        Assert.Equal(9, answer.GetProperty("protection").GetInt32());
        Assert.All(answer.GetProperty("rows").EnumerateArray(), row => Assert.Equal(row.GetProperty("total").GetInt64(), row.GetProperty("cells").EnumerateArray().Sum(cell => cell.GetInt64())));
        Assert.Equal(answer.ToString(), AnalyseRun.Json("disclosure", file.Path, "--round", "10", "--seed", "4711").ToString());
    }

    [Theory]
    [InlineData("name\nA\n", "table.csv: there are no counts; the first column holds the names of the rows.")]
    [InlineData("name,a,b\n", "table.csv: there are no rows.")]
    [InlineData("name,a,b\nA,1,2\nA,1,2\n", "table.csv, line 3: there are two rows 'A'.")]
    [InlineData("name,a,b\nA,1,-2\n", "table.csv, line 2: 'b' is -2; a count cannot be negative.")]
    [InlineData("name,a,b\nA,1,few\n", "table.csv, line 2: 'b' is 'few', which is not a number.")]
    [InlineData("name,a,b\nA,9007199254740992,1\n", "table.csv, line 2: the counts add up to more than can be counted exactly.")]
    [InlineData("name,a,b\nA,1,2\nB,3,4\nall,4,6\n", "table.csv, line 4: this row is the sum of all others. Leave totals out, or say --totals if the last row and column are totals.")]
    [InlineData("name,a,b,all\nA,1,2,3\nB,3,4,7\n", "table.csv, line 1: the column 'all' is the sum of all others. Leave totals out, or say --totals if the last row and column are totals.")]
    public void Disclosure_SenselessFile_IsRefused(string content, string message)
    {
        using var file = new TemporaryFile(content);
        Assert.Equal(message, AnalyseRun.Fault("disclosure", file.Path));
    }

    [Theory]
    [InlineData("name,a,all\nA,1,2\nall,1,2\n", "table.csv, line 2: the total is 2, but the counts add up to 1.")]
    [InlineData("name,a\nA,1\nB,2\nall,4\n", "table.csv, line 4: the total of 'a' is 4, but the counts add up to 3.")]
    [InlineData("name,a\nall,4\n", "table.csv: there is no row beside the totals.")]
    public void Disclosure_TotalsThatDoNotAddUp_AreRefused(string content, string message)
    {
        using var file = new TemporaryFile(content);
        Assert.Equal(message, AnalyseRun.Fault("disclosure", file.Path, "--totals"));
    }

    [Theory]
    [InlineData("--threshold is from 5 to 1000000, not 4.", "--threshold", "4")]
    [InlineData("--protection is from 1 to 1000000, not 0.", "--protection", "0")]
    [InlineData("--round is from 2 to 1000000, not 1.", "--round", "1", "--seed", "1")]
    [InlineData("--round needs --seed: a number of your own, kept secret, and the same for the same table.", "--round", "10")]
    [InlineData("--round 10 leaves an attacker less than the protection of 10.", "--round", "10", "--seed", "1", "--protection", "10")]
    public void Disclosure_SenselessWords_AreRefused(string message, params string[] words)
    {
        using var file = new TemporaryFile(Districts);
        Assert.Equal(message, AnalyseRun.Fault(["disclosure", file.Path, .. words]));
    }

    private static (string?, string?, long, long) Interval(JsonElement interval) =>
        (interval.GetProperty("row").GetString(), interval.GetProperty("column").GetString(), interval.GetProperty("low").GetInt64(), interval.GetProperty("high").GetInt64());
}
