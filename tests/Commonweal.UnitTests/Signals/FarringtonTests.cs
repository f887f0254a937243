using Commonweal.Analysis.Signals;
using CsCheck;

namespace Commonweal.UnitTests.Signals;

public class FarringtonTests
{
    private static readonly FarringtonSettings Original = FarringtonSettings.Original with { Formulas = FormulaSource.Reference };

    [Fact]
    public void Original_ReferenceSeries_AreThoseOfR()
    {
        var names = OracleFile.Names("out_farrington_*.csv");
        var rows = names.Sum(name => Oracle.Agrees(name, series => Farrington.Detect(series, SettingsOf(name))));

        Assert.Equal(10, names.Count);
        Assert.Equal(3_932, rows);
    }

    [Fact]
    public void Original_TextbookMode_DiffersOnlyWhereTheGateIsClosed()
    {
        var series = OracleFile.Series("salmonella_agona.csv");
        var pairs = Farrington.Detect(series, FarringtonSettings.Original with { Years = 4 })
            .Zip(Farrington.Detect(series, Original with { Years = 4 })).ToList();

        Assert.All(pairs, pair => Assert.Equal(pair.Second.Threshold, pair.First.Threshold ?? (pair.First.Expected is null ? null : 0)));
        Assert.Equal(pairs.Select(pair => pair.Second.Alarm), pairs.Select(pair => pair.First.Alarm));
    }

    [Fact]
    public void Detect_TooLittleHistory_SaysNothing()
    {
        var points = Farrington.Detect(CountSeries.Of(new long[60]), FarringtonSettings.Original with { Years = 1 });

        Assert.All(points.Take(55), point => Assert.Null(point.Expected));
        Assert.All(points.Skip(55), point => Assert.NotNull(point.Expected));
    }

    [Fact]
    public void Detect_AnOldSurge_HidesLessBecauseItWeighsLess()
    {
        var counts = Enumerable.Repeat(4L, 270).ToArray();
        counts[160] = 60;
        var blind = FarringtonSettings.Original with { WeightedAbove = double.PositiveInfinity };

        Assert.True(Farrington.At(CountSeries.Of(counts), 264, FarringtonSettings.Original).Threshold < Farrington.At(CountSeries.Of(counts), 264, blind).Threshold / 2);
    }

    [Fact]
    public void Detect_ThePresentAndTheFuture_NeverChangeWhatIsExpected() =>
        Gen.Select(Gen.Long[0, 9].Array[130], Gen.Int[110, 129], Gen.Long[0, 500]).Sample(
            (counts, from, other) =>
            {
                var settings = FarringtonSettings.Flexible with { Years = 2 };
                var before = Farrington.At(CountSeries.Of(counts), from, settings).Expected;
                Array.Fill(counts, other, from, counts.Length - from);
                Assert.Equal(before, Farrington.At(CountSeries.Of(counts), from, settings).Expected);
            },
            iter: 50);

    [Fact]
    public void Settings_OutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FarringtonSettings.Flexible with { Years = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => FarringtonSettings.Flexible with { Alpha = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => FarringtonSettings.Flexible with { Periods = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => Farrington.Detect(CountSeries.Of(new long[60]), FarringtonSettings.Original with { HalfWindow = 26 }));
    }

    private static FarringtonSettings SettingsOf(string name)
    {
        var years = name.EndsWith("agona.csv", StringComparison.Ordinal) ? 4
            : name.EndsWith("germany.csv", StringComparison.Ordinal) ? 5
            : name.EndsWith("berlin12.csv", StringComparison.Ordinal) ? 3 : 2;
        var settings = Original with { Years = years };
        if (name.Contains("nopower_notrend", StringComparison.Ordinal))
            settings = settings with { Threshold = FarringtonThreshold.Untransformed, TrendBelow = 0, Gate = SmallCountGate.Open };
        return name.Contains("nolimit", StringComparison.Ordinal) ? settings with { Gate = SmallCountGate.Open } : settings;
    }
}
