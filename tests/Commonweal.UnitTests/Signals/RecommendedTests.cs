using System.Globalization;
using Commonweal.Analysis.Signals;
using CsCheck;

namespace Commonweal.UnitTests.Signals;

public class RecommendedTests
{
    private const double Promised = 10;

    [Fact]
    public void FalseAlarms_InQuietSeries_AreThosePublishedAndWithinWhatIsPromised()
    {
        var (alarms, weeks) = (0.0, 0);
        var rows = Rows().ToList();
        foreach (var (mean, published) in rows)
        {
            const int Series = 6, Length = 200;
            var perThousand = new QuietSeries(mean).FalseAlarms(series => Recommended.Detect(series), Series, Length, Recommended.LeastHistory - 1);
            var judged = Series * (Length - Recommended.LeastHistory + 1);
            // Four standard deviations of a count whose alarms come in pairs, and the rounding of the table.
            Assert.InRange(perThousand, 0, published + (4 * Math.Sqrt(2000 * (published + 0.5) / judged)) + 0.1);
            Assert.InRange(published, 0, 1.5 * Promised);
            (alarms, weeks) = (alarms + (perThousand * judged / 1000), weeks + judged);
        }

        Assert.Equal([0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50], rows.Select(row => row.Mean));
        var average = rows.Average(row => row.Published);
        Assert.InRange(1000 * alarms / weeks, average / 1.7, average * 1.7);
    }

    [Fact]
    public void Alarm_IsExactlyACountAboveTheThreshold_AndNamesItsComparisons() =>
        Gen.Select(Gen.Long[0, 9].Array[70], Gen.Long[0, 40]).Sample((counts, last) =>
        {
            counts[^1] = last;
            var point = Recommended.At(CountSeries.Of(counts), counts.Length - 1);
            Assert.Equal(point.Alarm, last > point.Threshold);
            Assert.Equal(point.Alarm, point.Comparisons != Comparisons.None);
            counts[^1] = (long)point.Threshold! + 1;
            Assert.True(Recommended.At(CountSeries.Of(counts), counts.Length - 1).Alarm);
        });

    [Fact]
    public void At_FewerThanFiveInFourWeeks_IsNeverAnAlarm()
    {
        var counts = new long[120];
        counts[^1] = 4;
        Assert.False(Recommended.At(CountSeries.Of(counts), 119).Alarm);
        counts[^1] = 5;
        Assert.True(Recommended.At(CountSeries.Of(counts), 119).Alarm);
        (counts[^4], counts[^1]) = (1, 4);
        Assert.True(Recommended.At(CountSeries.Of(counts), 119).Alarm);
    }

    [Fact]
    public void At_ASlowRise_IsSeenByFourWeeksTogether()
    {
        var counts = Enumerable.Range(0, 120).Select(index => index % 7 == 0 ? 1L : 0L).ToArray();
        (counts[^4], counts[^3], counts[^2], counts[^1]) = (2, 1, 2, 1);
        var point = Recommended.At(CountSeries.Of(counts), 119);
        Assert.Equal((true, Comparisons.FourTogether), (point.Alarm, point.Comparisons));
    }

    [Fact]
    public void Detect_LessThanAYearAndFourWeeks_SaysNothing()
    {
        var points = Recommended.Detect(CountSeries.Of(Enumerable.Repeat(3L, Recommended.LeastHistory).ToArray()));
        Assert.All(points.Take(Recommended.LeastHistory - 1), point => Assert.Null(point.Threshold));
        Assert.NotNull(points[^1].Threshold);
    }

    [Fact]
    public void QuietSeries_SameSeed_IsTheSame_AndHasTheMeanAskedFor()
    {
        var series = new QuietSeries(3, dispersion: 2).Draw(20_000, seed: 1);
        var again = new QuietSeries(3, dispersion: 2).Draw(20_000, seed: 1);
        var counts = Enumerable.Range(0, series.Length).Select(index => series[index]).ToList();
        Assert.Equal(counts, Enumerable.Range(0, series.Length).Select(index => again[index]));
        Assert.InRange(counts.Average(), 2.9, 3.1);
        Assert.InRange(counts.Average(count => count * count) - (counts.Average() * counts.Average()), 5.6, 6.4);
    }

    // The first column is the mean, the one before the last two is the recommended combination in quiet weeks.
    private static IEnumerable<(double Mean, double Published)> Rows() =>
        from line in Measured.Lines
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        where cells.Length == 13 && double.TryParse(cells[1], CultureInfo.InvariantCulture, out _)
        select (double.Parse(cells[1], CultureInfo.InvariantCulture), double.Parse(cells[9], CultureInfo.InvariantCulture));
}
