using Commonweal.Analysis.Signals;
using CsCheck;

namespace Commonweal.UnitTests.Signals;

public class CusumTests
{
    private const int Baseline = 208;

    [Fact]
    public void Thresholds_ReferenceSeries_AreThoseOfR()
    {
        var names = OracleFile.Names("out_cusum_*.csv");
        foreach (var name in names)
        {
            var transform = Enum.Parse<CusumTransform>(name.Split('_')[2], ignoreCase: true);
            Oracle.Agrees(name, series => Cusum.Detect(series, Baseline, transform), (file, row, point) => Oracle.Near(file.Number(row, "m"), point.Expected, name));
        }

        Assert.Equal(9, names.Count);
    }

    [Fact]
    public void Detect_ASmallLastingRise_IsSeenThoughNoSingleCountWould()
    {
        var series = CountSeries.Of([.. Enumerable.Repeat(4L, 20), .. Enumerable.Repeat(8L, 6)]);
        var points = Cusum.Detect(series, 20, CusumTransform.Standard);

        // Each 8 is two standard deviations above and adds 0.96.
        Assert.Equal([22, 23, 24, 25], points.Where(point => point.Alarm).Select(point => point.Index));
        Assert.Equal(11, points[20].Threshold);
    }

    [Fact]
    public void Threshold_IsTheCountThatLiftsTheSumToAnAlarm() =>
        Gen.Select(Gen.Long[0, 12].Array[30], Gen.Enum<CusumTransform>()).Sample((counts, transform) =>
        {
            counts[0]++;
            foreach (var point in Cusum.Detect(CountSeries.Of(counts), 20, transform).Skip(20))
            {
                // Within rounding of the threshold itself either answer is right.
                if (Math.Abs(point.Observed - point.Threshold!.Value) > 1e-9)
                    Assert.Equal(point.Observed > point.Threshold, point.Alarm);
                else
                    Assert.True(point.Alarm || point.Threshold > 0);
            }
        });

    [Fact]
    public void Detect_NothingCountedInTheBaseline_SaysNothing() =>
        Assert.All(Cusum.Detect(CountSeries.Of([0, 0, 5]), 2), point => Assert.True(point is { Threshold: null, Alarm: false }));
}
