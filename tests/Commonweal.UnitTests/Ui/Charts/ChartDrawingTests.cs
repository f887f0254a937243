using System.Globalization;
using System.Xml.Linq;
using Commonweal.Platform.Ui.Charts;

namespace Commonweal.UnitTests.Ui.Charts;

public class ChartDrawingTests
{
    private static readonly ChartSeries Rising = new("Housing", [.. Enumerable.Range(1, 12).Select(month => new ChartPoint(new(2024, month, 1), month * 100, month == 3 ? "March 2024" : null))]);
    private static readonly LineChart One = new([Rising], ChartPeriod.Month, "Concerns by month", "concerns", "The city");

    [Fact]
    public void Line_SaysWhatItShowsToThoseWhoDoNotSeeIt()
    {
        var picture = Line(One, "en").Descendants("svg").First();

        Assert.Equal("img", (string?)picture.Attribute("role"));
        Assert.Equal("Concerns by month: from January 2024 to December 2024. Highest: 1,200 (December 2024). Last: 1,200.", (string?)picture.Attribute("aria-label"));
    }

    [Fact]
    public void Line_MarksNotedPointsWithWordsAndValue()
    {
        var page = Line(One, "en");

        Assert.Equal("March 2024300", page.WithClass("chart-note").Single().Value);
        Assert.Single(page.WithClass("chart-noted"));
    }

    [Fact]
    public void Line_Arabic_RunsFromRightToLeft()
    {
        Assert.StartsWith("M10 ", Path(Line(One, "en")), StringComparison.Ordinal);
        Assert.StartsWith("M990 ", Path(Line(One, "ar")), StringComparison.Ordinal);
        Assert.Contains("يناير", (string?)Line(One, "ar").Descendants("svg").First().Attribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_GapsAndHiddenPoints_BreakTheLineAndAreNamedInTheTable()
    {
        var page = Line(One with { Series = [new("a", [new(new(2024, 1, 1), 5), ChartPoint.Hidden(new(2024, 2, 1)), new(new(2024, 3, 1), 7), new(new(2024, 4, 1), 8), new(new(2024, 5, 1), null)])] }, "en");

        Assert.Equal(["5", "hidden to protect people", "7", "8", "no figure"], page.Descendants("td").Select(cell => cell.Value));
        Assert.Single(Path(page), letter => letter == 'M');
        Assert.Single(page.WithClass("chart-dot"));
    }

    [Fact]
    public void Line_SeveralLines_AreNamedAtTheirEndsAndInAKey()
    {
        var page = Line(One with { Series = [Rising, Rising with { Name = "Streets & parks" }] }, "en");

        Assert.Equal(["Housing", "Streets & parks"], page.WithClass("chart-name").Select(name => name.Value).Order(StringComparer.Ordinal));
        Assert.Equal(["Housing", "Streets & parks"], page.WithClass("chart-key").Single().Elements("li").Select(name => name.Value.Trim()));
        Assert.Empty(page.WithClass("chart-fill"));
    }

    [Fact]
    public void Line_FiveLines_AreRefused() =>
        Assert.Throws<ArgumentException>(() => Line(One with { Series = [Rising, Rising, Rising, Rising, Rising] }, "en"));

    [Fact]
    public void Line_NothingAtAll_IsAnEmptyChartNotAFault()
    {
        Assert.Equal("Concerns by month: no figures.", (string?)Line(One with { Series = [new("a", [])] }, "en").Descendants("svg").First().Attribute("aria-label"));
        Assert.Empty(Line(One with { Series = [] }, "en").Descendants("td"));
    }

    [Theory]
    [InlineData(ChartPeriod.Day, "en", "Monday, March 4, 2024")]
    [InlineData(ChartPeriod.Week, "fr", "Semaine du lundi 4 mars 2024")]
    [InlineData(ChartPeriod.Month, "fr", "mars 2024")]
    [InlineData(ChartPeriod.Year, "ar", "2024")]
    public void Line_Dates_AreWrittenAsTheReaderWritesThem(ChartPeriod period, string language, string written) =>
        Assert.Equal(written, Line(One with { Period = period, Series = [new("a", [new(new(2024, 3, 4), 1)])] }, language).Descendants("tbody").Single().Descendants("th").Single().Value);

    [Fact]
    public void Bars_StretchFromZeroAndFromTheReadersSide()
    {
        var chart = new BarChart([new("Housing", 40, "/h", "late"), new("Parks", 10), ChartBar.Hidden("Faith"), new("Noise", null)], "c", "Topic", "concerns", "s");

        var (english, arabic) = (Bars(chart, "en"), Bars(chart, "ar"));

        Assert.Equal([("0%", "100%"), ("0%", "25%")], Rects(english));
        Assert.Equal([("0%", "100%"), ("75%", "25%")], Rects(arabic));
        Assert.Equal(["40", "10", "hidden to protect people", "no figure"], english.Descendants("td").Select(cell => cell.Value));
        Assert.Equal("/h", (string?)english.Descendants("a").Single().Attribute("href"));
    }

    [Fact]
    public void Bars_BelowZero_StandOnTheOtherSideOfIt() =>
        Assert.Equal([("25%", "75%"), ("0%", "25%")], Rects(Bars(new([new("up", 30), new("down", -10)], "c", "t", "u", "s"), "en")));

    [Fact]
    public void Panels_ShareOneScale()
    {
        var page = Write("en", () => PanelDrawing.Write(new([Rising, new("Parks", [.. Rising.Points.Select(point => point with { Value = point.Value / 10 })])], ChartPeriod.Month, "c", "u", "s"), PictureTexts.Texts, PictureTexts.Encoder));

        Assert.Equal("All panels use the same scale, from 0 to 1,500.", page.WithClass("chart-same").Single().Value);
        Assert.Equal(["1,200", "120"], page.WithClass("chart-note-value").Select(value => value.Value));
        var heights = page.WithClass("chart-line").Select(line => int.Parse(((string)line.Attribute("d")!).Split(' ')[^1], CultureInfo.InvariantCulture)).ToArray();
        Assert.True(heights[0] < 400 && heights[1] > 700);
    }

    private static XElement Line(LineChart chart, string language) => Write(language, () => LineDrawing.Write(chart, PictureTexts.Texts, PictureTexts.Encoder));

    private static XElement Bars(BarChart chart, string language) => Write(language, () => BarDrawing.Write(chart, PictureTexts.Texts, PictureTexts.Encoder));

    private static XElement Write(string language, Func<object> write) => PictureTexts.ReadAs(language, write);

    private static string Path(XElement page) => (string)page.WithClass("chart-line").First().Attribute("d")!;

    private static IEnumerable<(string? X, string? Width)> Rects(XElement page) =>
        page.Descendants("rect").Select(rect => ((string?)rect.Attribute("x"), (string?)rect.Attribute("width")));
}
