using Commonweal.Analysis.Signals;
using CsCheck;

namespace Commonweal.UnitTests.Signals;

public class EarsTests
{
    [Fact]
    public void Thresholds_ReferenceSeries_AreThoseOfR()
    {
        var names = OracleFile.Names("out_ears_*.csv");
        var rows = names.Sum(name => Oracle.Agrees(name, series => Method(name)(series)));

        Assert.Equal(19, names.Count);
        Assert.Equal(15_012, rows);
    }

    [Fact]
    public void C3_Textbook_AddsTodayAndTheTwoPointsBefore()
    {
        // Mean 2, standard deviation 1 in every window; then 3.5, 1.5 and −1 standard deviations above.
        long[] counts = [1, 3, 2, 1, 3, 2, 2, 2, 2, 6, 4, 1];
        var points = Ears.C3(CountSeries.Of(counts), minSigma: 1);

        Assert.All(points.Take(11), point => Assert.Null(point.Threshold));
        Assert.True(points[11].Alarm, "what the two points before were too high is an alarm by itself");
        Assert.Equal(0, points[11].Threshold);
        Assert.False(Ears.C3(CountSeries.Of([1, 3, 2, 1, 3, 2, 2, 2, 2, 3, 3, 3]), minSigma: 1)[11].Alarm);
    }

    [Fact]
    public void C3_BaselineWithoutVariation_HasAThresholdInTheTextbookOnly()
    {
        var series = CountSeries.Of(new long[20]);

        Assert.Equal(0, Ears.C3(series)[15].Threshold);
        Assert.Null(Ears.C3(series, formulas: FormulaSource.Reference)[15].Threshold);
        Assert.False(Ears.C3(series)[15].Alarm);
    }

    [Fact]
    public void C1_EveryCountScaled_ScalesThresholds() =>
        Gen.Long[0, 40].Array[12, 30].Sample(counts =>
        {
            var once = Ears.C1(CountSeries.Of(counts));
            var threefold = Ears.C1(CountSeries.Of([.. counts.Select(count => 3 * count)]));
            Assert.All(once.Zip(threefold).Skip(Ears.Baseline), pair => Assert.Equal(3 * pair.First.Threshold!.Value, pair.Second.Threshold!.Value, 1e-9));
        });

    [Fact]
    public void C2_TheLastTwoPoints_DoNotChangeTheThreshold() =>
        Gen.Select(Gen.Long[0, 40].Array[12], Gen.Long[0, 99], Gen.Long[0, 99]).Sample((counts, one, other) =>
        {
            var before = Ears.C2(CountSeries.Of(counts))[11].Threshold;
            (counts[9], counts[10]) = (one, other);
            Assert.Equal(before, Ears.C2(CountSeries.Of(counts))[11].Threshold);
        });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Alpha_NotBetweenZeroAndOne_IsRefused(double alpha) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Ears.C1(CountSeries.Of([1, 2]), alpha));

    private static Func<CountSeries, IReadOnlyList<SignalPoint>> Method(string name)
    {
        var minSigma = name.Contains("minSigma1", StringComparison.Ordinal) ? 1 : 0;
        return name["out_ears_".Length..][..2] switch
        {
            "C1" => series => Ears.C1(series, minSigma: minSigma),
            "C2" => series => Ears.C2(series, minSigma: minSigma),
            _ => series => Ears.C3(series, minSigma: minSigma, formulas: FormulaSource.Reference),
        };
    }
}
