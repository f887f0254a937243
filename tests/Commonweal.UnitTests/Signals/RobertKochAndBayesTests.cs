using Commonweal.Analysis.Signals;
using Commonweal.Analysis.Signals.Distributions;

namespace Commonweal.UnitTests.Signals;

public class RobertKochAndBayesTests
{
    [Fact]
    public void RobertKoch_ReferenceSeries_AreThoseOfR() =>
        Assert.Equal(106, OracleFile.Names("out_rki3_*.csv").Sum(name => Oracle.Agrees(name, series => RobertKoch.Detect(series))));

    [Fact]
    public void Bayes_ReferenceSeries_AreThoseOfR() =>
        Assert.Equal(106, OracleFile.Names("out_bayes_*.csv").Sum(name => Oracle.Agrees(name, series => Bayes.Detect(series))));

    // For each mean the shortest run of counts that has 95 %, the highest of them if several; a count's upper limit is the
    // greatest mean whose run still holds it.
    [Fact]
    public void CrowAndGardner_Limits_FollowFromTheirDefinition()
    {
        var lowest = Enumerable.Range(1, 31_000).Select(step => LowestOfTheShortestRun(step / 1000.0)).ToArray();
        for (var count = 0; count <= 20; count++)
            Assert.Equal((Array.FindLastIndex(lowest, low => low <= count) + 1) / 1000.0, RobertKoch.CrowGardner[count], 0.00101);
    }

    [Fact]
    public void RobertKoch_AboveTwenty_AddsTwoStandardDeviations()
    {
        var counts = Enumerable.Range(0, 120).Select(index => index % 2 == 0 ? 98L : 102L).ToArray();
        var point = RobertKoch.Detect(CountSeries.Of(counts), years: 1, halfWindow: 1)[60];

        // Three counts 102, 98 and 102 or 98, 102 and 98.
        Assert.Equal(point.Expected!.Value + (2 * Math.Sqrt(16 / 3.0)), point.Threshold!.Value, 1e-12);
    }

    private static int LowestOfTheShortestRun(double mean)
    {
        var counts = new CountDistribution(mean, 1);
        var sums = new double[80];
        for (var count = 0; count + 1 < sums.Length; count++)
            sums[count + 1] = sums[count] + counts.Probability(count);
        for (var length = 1; ; length++)
        {
            for (var low = sums.Length - 1 - length; low >= 0; low--)
            {
                if (sums[low + length] - sums[low] >= 0.95)
                    return low;
            }
        }
    }
}
