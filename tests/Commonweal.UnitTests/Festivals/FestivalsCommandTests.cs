using System.CommandLine;
using System.Text.Json;
using Commonweal.Platform.Commands;
using Commonweal.UnitTests.Analyse;
using Commonweal.Web.Analyse;
using Commonweal.Web.Analyse.Festivals;

namespace Commonweal.UnitTests.Festivals;

public sealed class FestivalsCommandTests
{
    [Fact]
    public void Year_GivesTheRowsOfTheTableUnderTheirNames()
    {
        var expected = ReferenceFestivals.Dates().Where(row => row is { Tradition: "jewish", Date.Year: 2026 }).Select(row => (row.Festival, FormattableString.Invariant($"{row.Date:yyyy-MM-dd}")));

        var festivals = Json("--year", "2026", "--tradition", "jewish").EnumerateArray().ToList();

        Assert.Equal(expected.Order(), festivals.Select(f => (f.GetProperty("festival").GetString()!, f.GetProperty("date").GetString()!)).Order());
        Assert.All(festivals, f => Assert.Equal(["tradition", "festival", "date", "method", "uncertainty"], f.EnumerateObject().Select(p => p.Name)));
        Assert.All(festivals, f => Assert.Equal(("jewish", 0), (f.GetProperty("tradition").GetString(), f.GetProperty("uncertainty").GetInt32())));
    }

    [Fact]
    public void Year_WithoutJson_IsATable()
    {
        var lines = Text("--year", "2077", "--tradition", "islam").Split('\n');

        Assert.StartsWith("date        tradition  festival", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.StartsWith("2077-11-26  islam      ashura", StringComparison.Ordinal) && line.Contains("  1  Umm al-Qura calendar, 10 Muharram", StringComparison.Ordinal));
    }

    [Fact]
    public void Event_WithFood_NamesTheFastsAndSaysWhatAHostMayDo()
    {
        var ramadan = Json("--event", "2026-03-01", "--food").EnumerateArray().Single(c => c.GetProperty("tradition").GetString() == "islam");

        Assert.Equal(["tradition", "festival", "date", "fast", "first", "last", "certain", "note"], ramadan.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("daylight", "2026-02-18", "2026-03-19", true), (ramadan.GetProperty("fast").GetString(), ramadan.GetProperty("first").GetString(), ramadan.GetProperty("last").GetString(), ramadan.GetProperty("certain").GetBoolean()));
        Assert.Contains("after sunset", ramadan.GetProperty("note").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Event_WithoutClash_SaysSo()
    {
        Assert.Equal("No fast known here falls on this day.", Text("--event", "2026-06-10").Trim());
        Assert.Equal(0, Json("--event", "2026-06-10").GetArrayLength());
    }

    [Theory]
    [InlineData("--year is '1949'; years from 1950 to 2077 are known.", "--year", "1949")]
    [InlineData("--year is 'next'; years from 1950 to 2077 are known.", "--year", "next")]
    [InlineData("--year is '-5'; years from 1950 to 2077 are known.", "--year", "-5")]
    [InlineData("--event is '1.3.2026'; it must be a day written as YYYY-MM-DD, and years from 1950 to 2077 are known.", "--event", "1.3.2026")]
    [InlineData("--event is '2078-01-01'; it must be a day written as YYYY-MM-DD, and years from 1950 to 2077 are known.", "--event", "2078-01-01")]
    [InlineData("Say either --year YEAR, with or without --tradition NAME, or --event YYYY-MM-DD, with or without --food.")]
    [InlineData("Say either --year YEAR, with or without --tradition NAME, or --event YYYY-MM-DD, with or without --food.", "--year", "2026", "--event", "2026-03-01")]
    public void WrongWords_AreRefusedInOneLine(string sentence, params string[] words)
    {
        var failure = Assert.Throws<CommandFailure>(() => Text(words));

        Assert.Equal((ExitCode.Usage, sentence), (failure.ExitCode, failure.Message));
    }

    [Fact]
    public void UnknownTradition_IsRefusedWithTheNamesOfTheOthers()
        => Assert.StartsWith("There is no tradition 'jedi'. There are: bahai, buddhist, ", Assert.Throws<CommandFailure>(() => Text("--year", "2026", "--tradition", "jedi")).Message, StringComparison.Ordinal);

    private static string Text(params string[] words) => AnalyseRun.Run(new RootCommand { FestivalsCommand.Build(), AnalyseCommands.Json }, ["festivals", .. words]);

    private static JsonElement Json(params string[] words) => JsonDocument.Parse(Text([.. words, "--json"])).RootElement;
}
