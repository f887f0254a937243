using System.Globalization;
using System.Text.Json;
using Commonweal.UnitTests.Analyse;

namespace Commonweal.UnitTests.Signals;

public class SeriesCommandTests
{
    [Theory]
    [InlineData("ears-c1", "input_salmonella_agona.csv", "out_ears_C1_salmonella_agona.csv")]
    [InlineData("ears-c2", "input_rki_k1.csv", "out_ears_C2_rki_k1.csv")]
    [InlineData("ears-c3", "input_salmNewport_germany.csv", "out_ears_C3_salmNewport_germany.csv")]
    [InlineData("farrington-flexible --years 4 --gate 0", "input_salmonella_agona.csv", "out_farringtonFlexible_nbPlugin_nolimit_salmonella_agona.csv")]
    [InlineData("farrington-flexible --gate 0", "input_salmNewport_germany.csv", "out_farringtonFlexible_nbPlugin_nolimit_salmNewport_germany.csv")]
    [InlineData("farrington", "input_salmNewport_germany.csv", "out_farrington_salmNewport_germany.csv")]
    [InlineData("farrington-flexible --years 4 --threshold power", "input_salmonella_agona.csv", "out_farringtonFlexible_delta_salmonella_agona.csv")]
    [InlineData("farrington-flexible --threshold negative-binomial-upper", "input_salmNewport_germany.csv", "out_farringtonFlexible_muan_salmNewport_germany.csv")]
    [InlineData("cusum --baseline 208 --transform anscombe", "input_salmonella_agona.csv", "out_cusum_anscombe_salmonella_agona.csv")]
    public void Series_OfTheReference_GivesItsThresholds(string method, string input, string oracle)
    {
        string[] words = ["series", ReferenceData.Find("signals/" + input), "--reference", "--method", .. method.Split(' ')];

        var points = AnalyseRun.Json(words).GetProperty("points").EnumerateArray().ToList();

        var (times, bounds) = (Rows("signals/" + oracle, "t"), Rows("signals/" + oracle, "upperbound"));
        Assert.NotEmpty(bounds);
        foreach (var (t, bound) in times.Zip(bounds).Where(pair => pair.Second.Length > 0 && pair.Second != "NA"))
        {
            var threshold = points[int.Parse(t, CultureInfo.InvariantCulture) - 1].GetProperty("threshold").GetDouble();
            var wanted = double.Parse(bound, CultureInfo.InvariantCulture);
            Assert.True(Math.Abs(threshold - wanted) <= 1e-9 * Math.Max(1, Math.Abs(wanted)), $"{t}: {threshold} instead of {wanted}");
        }
    }

    [Fact]
    public void Series_ByYearAndWeek_NamesWeeksAndFindsASurge()
    {
        var weeks = Enumerable.Range(0, 320).Select(i => (Day: new DateOnly(2015, 1, 5).AddDays(7 * i), Count: i == 310 ? 40 : 8 + (i * 7 % 5)));
        using var file = new TemporaryFile("year;week;observed\n" + string.Join('\n', weeks.Select(w =>
            $"{ISOWeek.GetYear(w.Day.ToDateTime(default))};{ISOWeek.GetWeekOfYear(w.Day.ToDateTime(default))};{w.Count}")));

        var answer = AnalyseRun.Json("series", file.Path, "--method", "farrington-flexible");

        Assert.Equal("farrington-flexible", answer.GetProperty("method").GetString());
        var alarm = Assert.Single(answer.GetProperty("points").EnumerateArray(), p => p.GetProperty("alarm").GetBoolean());
        Assert.Equal((40, "2020-W51"), (alarm.GetProperty("observed").GetInt32(), alarm.GetProperty("t").GetString()));
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("points")[0].GetProperty("threshold").ValueKind);
        Assert.Contains("2020-W51        40", AnalyseRun.Text("series", file.Path, "--method", "farrington-flexible"), StringComparison.Ordinal);
    }

    [Fact]
    public void Series_WithoutAMethod_IsJudgedByWhatIsRecommended_AndSaysWhatWasCompared()
    {
        using var file = new TemporaryFile("t,observed\n" + string.Join('\n', Enumerable.Range(1, 80).Select(t => $"{t},{(t == 80 ? 9 : t % 2)}")));

        var answer = AnalyseRun.Json("series", file.Path);
        var points = answer.GetProperty("points");

        Assert.Equal(("recommended", 1), (answer.GetProperty("method").GetString(), answer.GetProperty("alarms").GetInt32()));
        Assert.Equal(["season", "year", "four-together"], points[79].GetProperty("comparisons").EnumerateArray().Select(name => name.GetString()));
        Assert.False(points[78].TryGetProperty("comparisons", out _));
        Assert.Contains("alarm season, year, four-together", AnalyseRun.Text("series", file.Path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("t,observed\n1,2000000000\n", "table.csv, line 2: 'observed' is 2000000000; a point has at most 1,000,000,000 events.")]
    [InlineData("t,observed\n1,2\n3,4\n", "table.csv, line 3: 't' is 3 where 2 follows; put the rows in order and fill gaps with 0.")]
    [InlineData("t,observed\n", "table.csv: there is no row after the names of the columns.")]
    [InlineData("t,observed\n1,-2\n", "table.csv, line 2: 'observed' is -2; a count cannot be negative.")]
    [InlineData("year,week,observed\n2021,54,1\n", "table.csv, line 2: 2021 has no week 54 (weeks begin on Monday, as in ISO 8601).")]
    [InlineData("year,week,observed\n2021,1,1\n2021,3,1\n", "table.csv, line 3: this week does not follow the one before it.")]
    [InlineData("date,observed\n2021-01-04,1\n2021-01-12,1\n", "table.csv, line 3: this day is not a week after the one before it.")]
    [InlineData("date,observed\n4.1.2021,1\n", "table.csv, line 2: 'date' is '4.1.2021', which is no day as 2021-03-15.")]
    [InlineData("week,observed\n1,1\n", "table.csv, line 1: there is no column 't'. Columns are: week, observed.")]
    public void Series_OfWhatIsNone_SaysWhatAndWhere(string content, string message)
    {
        using var file = new TemporaryFile(content);

        Assert.Equal(message, AnalyseRun.Fault("series", file.Path, "--method", "ears-c1"));
    }

    [Theory]
    [InlineData("--points-per-year 6 --method farrington", "--points-per-year is 6; it may be from 7 to 366.")]
    [InlineData("--points-per-year 12", "--points-per-year is 12; it may be 52 with recommended, which counts weeks.")]
    [InlineData("--alpha 1", "--alpha is 1; it may be over 0 and under 1.")]
    [InlineData("--years 0 --method farrington", "--years is 0; it may be from 1 to 50.")]
    [InlineData("--baseline 0 --method cusum", "--baseline is 0; it may be 1 or more.")]
    public void Series_WithOptionsThatCannotBe_SaysWhatMayBe(string words, string message)
    {
        using var file = new TemporaryFile("t,observed\n1,2\n");

        Assert.Equal(message, AnalyseRun.Fault(["series", file.Path, .. words.Split(' ')]));
    }

    private static List<string> Rows(string file, string column)
    {
        var lines = ReferenceData.Text(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r').Replace("\"", "", StringComparison.Ordinal).Split(',')).ToList();
        var at = Array.IndexOf(lines[0], column);
        return [.. lines.Skip(1).Select(line => line[at])];
    }
}
