using System.Globalization;
using Commonweal.Platform.Ui.Charts;
using CsCheck;

namespace Commonweal.UnitTests.Ui.Charts;

public class ScaleTests
{
    [Theory]
    [InlineData(100, "0 25 50 75 100")]
    [InlineData(104, "0 50 100 150")]
    [InlineData(3, "0 1 2 3")]
    [InlineData(0, "0 1")]
    [InlineData(1504, "0 500 1000 1500 2000")]
    public void Values_BeginAtZeroInRoundSteps(int greatest, string ticks) =>
        Assert.Equal(ticks, string.Join(' ', ValueScale.Of([greatest], 0).Ticks.Select(tick => tick.ToString("0", CultureInfo.InvariantCulture))));

    [Fact]
    public void Values_AnyFigures_LieBetweenBottomAndTopAndZeroIsMarked() =>
        Gen.Select(Gen.Decimal[-10_000m, 1_000_000m].Array[0, 40], Gen.Int[0, 2]).Sample((values, decimals) =>
        {
            var scale = ValueScale.Of(values, decimals);

            Assert.All(values, value => Assert.InRange(scale.Part(value), 0, 1));
            Assert.Contains(0m, scale.Ticks);
            Assert.InRange(scale.Ticks.Count, 2, 7);
            Assert.Equal(scale.Ticks.Count, scale.Ticks.Select(tick => Math.Round(tick, decimals)).Distinct().Count());
        });

    [Fact]
    public void Time_RunsTheWayTheReaderReads()
    {
        ChartPoint[] points = [new(new(2024, 1, 1), 1), new(new(2024, 12, 31), 1)];

        Assert.Equal((0, 1), (new TimeScale(points, rightToLeft: false).Part(points[0].On), new TimeScale(points, rightToLeft: false).Part(points[1].On)));
        Assert.Equal((1, 0), (new TimeScale(points, rightToLeft: true).Part(points[0].On), new TimeScale(points, rightToLeft: true).Part(points[1].On)));
        Assert.Equal(("start", "end"), (new TimeScale(points, rightToLeft: true).Anchor(points[0].On, 0.1), new TimeScale(points, rightToLeft: true).Anchor(points[1].On, 0.1)));
    }

    [Theory]
    [InlineData("2019-01-01", "2024-09-01", "2019 2020 2021 2022 2023 2024")]
    [InlineData("2019-02-01", "2024-09-01", "2020 2021 2022 2023 2024")]
    [InlineData("1995-01-01", "2024-01-01", "1995 2000 2005 2010 2015 2020")]
    [InlineData("2024-01-01", "2024-12-01", "Jan 2024,Apr 2024,Jul 2024,Oct 2024")]
    [InlineData("2024-03-04", "2024-04-02", "Mar 4,Mar 10,Mar 16,Mar 22,Mar 28")]
    [InlineData("2024-03-04", "2024-03-04", "Mar 4")]
    public void Time_NamesWhatFitsAPhone(string from, string to, string names)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en");
            var scale = new TimeScale([new(Day(from), 1), new(Day(to), 1)], rightToLeft: false);
            Assert.Equal(names.Split(names.Contains(',', StringComparison.Ordinal) || names.StartsWith("Mar", StringComparison.Ordinal) ? ',' : ' '), scale.Ticks().Select(tick => tick.Name));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Names_AnyEnds_NeverTouchAndStayInside() =>
        Gen.Decimal[0, 100].Array[2, 4].Sample(ends =>
        {
            var series = ends.Select((end, i) => new ChartSeries("Line " + i, [new(new(2024, 1, 1), 100), new(new(2025, 1, 1), end)])).ToArray();
            var points = series.SelectMany(one => one.Points).ToArray();
            var plot = new Plot(ValueScale.Of(points.Select(point => point.Value!.Value), 0), new TimeScale(points, false), 14, 90);

            var places = NamePlaces.Of(series, plot);

            Assert.All(places, place => Assert.InRange(place.Y, 14, 90));
            Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second.Y - pair.First.Y > 6.4));
        });

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
