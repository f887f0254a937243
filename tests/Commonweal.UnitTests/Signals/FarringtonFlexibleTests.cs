using Commonweal.Analysis.Signals;

namespace Commonweal.UnitTests.Signals;

public class FarringtonFlexibleTests
{
    [Fact]
    public void Flexible_ReferenceSeries_AreThoseOfR()
    {
        var names = OracleFile.Names("out_farringtonFlexible_*.csv");
        foreach (var name in names)
            Assert.Equal(52, Oracle.Agrees(name, series => Farrington.Detect(series, SettingsOf(name, FormulaSource.Reference)), ModelAgrees));

        Assert.Equal(12, names.Count);
    }

    [Fact]
    public void NegativeBinomial_Textbook_IsTheReferenceToo()
    {
        foreach (var name in OracleFile.Names("out_farringtonFlexible_nbPlugin_*.csv"))
            Oracle.Agrees(name, series => Farrington.Detect(series, SettingsOf(name, FormulaSource.Textbook)));
    }

    [Theory]
    [InlineData("out_farringtonFlexible_delta_nolimit_salmonella_agona.csv", 0.015)]
    [InlineData("out_farringtonFlexible_delta_nolimit_salmNewport_germany.csv", 0.015)]
    [InlineData("out_farringtonFlexible_originalSettings_salmonella_agona.csv", 0.46)]
    public void TwoThirdsPower_Textbook_DiffersByNoMoreThanWasMeasured(string name, double most)
    {
        var series = OracleFile.Series(name);
        var differences = Farrington.Detect(series, SettingsOf(name, FormulaSource.Textbook))
            .Zip(Farrington.Detect(series, SettingsOf(name, FormulaSource.Reference)))
            .Where(pair => pair.First.Threshold > 0 && pair.First.Model!.Trend is null == pair.Second.Model!.Trend is null)
            .Select(pair => Math.Abs(pair.First.Threshold!.Value - pair.Second.Threshold!.Value) / pair.Second.Threshold.Value).ToList();

        Assert.InRange(differences.Max(), most / 100, most);
    }

    [Fact]
    public void NegativeBinomialPrediction_IsNeverUnderThePlugin()
    {
        var series = OracleFile.Series("salmNewport_germany.csv");
        var plugin = Farrington.Detect(series, FarringtonSettings.Flexible);
        var prediction = Farrington.Detect(series, FarringtonSettings.Flexible with { Threshold = FarringtonThreshold.NegativeBinomialPrediction });

        Assert.All(plugin.Zip(prediction), pair => Assert.True(pair.First.Threshold is null || pair.First.Threshold <= pair.Second.Threshold));
        Assert.Contains(plugin.Zip(prediction), pair => pair.First.Threshold < pair.Second.Threshold);
    }

    // The oracle's column 'trendp' holds the trend; its p-value decides whether 'trend' is 1.
    private static void ModelAgrees(OracleFile file, int row, SignalPoint point)
    {
        var (model, place) = (point.Model!, "t = " + file.Text(row, "t"));
        if (file.Number(row, "expected") is { } expected)
            Oracle.Near(expected, point.Expected, place);
        Oracle.Near(file.Number(row, "phi"), model.Dispersion, place);
        Oracle.Near(file.Number(row, "pvalue"), model.Probability, place);
        Assert.Equal(file.Text(row, "trend") == "1", model.Trend is not null);
        Oracle.Near(file.Number(row, "trendp"), model.Trend, place);
    }

    private static FarringtonSettings SettingsOf(string name, FormulaSource formulas)
    {
        var kind = name["out_farringtonFlexible_".Length..];
        var settings = FarringtonSettings.Flexible with
        {
            Years = name.EndsWith("agona.csv", StringComparison.Ordinal) ? 4 : 5,
            Formulas = formulas,
            Threshold = kind.StartsWith("nbPlugin", StringComparison.Ordinal) ? FarringtonThreshold.NegativeBinomial
                : kind.StartsWith("muan", StringComparison.Ordinal) ? FarringtonThreshold.NegativeBinomialAtUpperMean : FarringtonThreshold.TwoThirdsPower,
        };
        if (kind.StartsWith("originalSettings", StringComparison.Ordinal))
            settings = settings with { Periods = 1, WeightedAbove = 1, RecentLeftOut = 3, TrendBelow = 0.05, Alpha = 0.01 };
        return kind.Contains("nolimit", StringComparison.Ordinal) ? settings with { Gate = SmallCountGate.Open } : settings;
    }
}
