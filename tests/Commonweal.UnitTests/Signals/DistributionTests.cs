using Commonweal.Analysis.Signals.Distributions;
using CsCheck;

namespace Commonweal.UnitTests.Signals;

/// <summary>Against published values, exact sums and each other.</summary>
public class DistributionTests
{
    [Theory]
    [InlineData(0.025, 1.959963984540054)]
    [InlineData(0.001, 3.090232306167814)]
    [InlineData(0.05, 1.644853626951473)]
    [InlineData(0.2, 0.841621233572914)]
    [InlineData(0.5, 0)]
    [InlineData(1e-10, 6.361340902404056)]
    [InlineData(0.975, -1.959963984540054)]
    public void NormalQuantile_IsThePublishedOne(double upper, double quantile) =>
        Assert.Equal(quantile, NormalDistribution.UpperQuantile(upper), 1e-14);

    [Fact]
    public void NormalTail_OfItsQuantile_IsTheProbability() =>
        Gen.Double[-60, -0.02].Sample(exponent =>
        {
            var upper = Math.Exp(exponent);
            Assert.Equal(1, NormalDistribution.UpperTail(NormalDistribution.UpperQuantile(upper)) / upper, 1e-12);
        });

    // One degree of freedom is Cauchy's distribution, two have a closed form, many are nearly normal.
    [Theory]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(2.5)]
    [InlineData(40)]
    public void StudentTails_AreTheirClosedForms(double t)
    {
        Assert.Equal(1, StudentDistribution.TwoTails(t, 1) / (2 * Math.Atan(1 / t) / Math.PI), 1e-12);
        Assert.Equal(1, StudentDistribution.TwoTails(-t, 2) / (1 - (t / Math.Sqrt(2 + (t * t)))), 1e-9);
        Assert.Equal(2 * NormalDistribution.UpperTail(t), StudentDistribution.TwoTails(t, 1e6), 1e-6);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 0.886226925452758)]
    [InlineData(4, 24)]
    [InlineData(10, 3628800)]
    public void LogarithmOfGamma_IsTheFactorials(double x, double gammaOfOneMore) =>
        Assert.Equal(Math.Log(gammaOfOneMore), Gamma.Log(x + 1), 1e-14 * Math.Max(1, Math.Log(gammaOfOneMore)));

    [Fact]
    public void Counts_OfAnyMeanAndDispersion_AddUpToOneAndKeepMeanAndVariance() =>
        Gen.Select(Gen.Double[0.01, 60], Gen.Double[1, 5]).Sample(
            (mean, dispersion) =>
            {
                var counts = new CountDistribution(mean, dispersion);
                var (sum, first, second) = (0.0, 0.0, 0.0);
                for (var count = 0; count < 2000; count++)
                {
                    var probability = counts.Probability(count);
                    (sum, first, second) = (sum + probability, first + (count * probability), second + (probability * count * count));
                }

                Assert.Equal(1, sum, 1e-12);
                Assert.Equal(1, first / mean, 1e-11);
                Assert.Equal(1, (second - (first * first)) / (mean * dispersion), 1e-9);
            },
            iter: 50);

    [Fact]
    public void UpperQuantile_IsTheLeastCountExceededWithThatProbability() =>
        Gen.Select(Gen.Double[0.01, 300], Gen.Double[1, 6], Gen.Double[-14, -0.2]).Sample((mean, dispersion, exponent) =>
        {
            var (counts, upper) = (new CountDistribution(mean, dispersion), Math.Exp(exponent));
            var quantile = counts.UpperQuantile(upper);
            Assert.True(counts.AtLeast(quantile + 1) <= upper * (1 + 1e-12));
            Assert.True(quantile == 0 || counts.AtLeast(quantile) > upper * (1 - 1e-12));
        });

    // Far tails, ends of the range and counts of a billion; expected from sums of logarithms, and from χ² and the normal for large means.
    [Theory]
    [InlineData(5e8, 1e9, 0.003, 4_403_734_197)]
    [InlineData(5e8, 1, 0.003, 500_061_444)]
    [InlineData(1e-9, 3, 1e-12, 11)]
    [InlineData(2, 1, 1e-300, 192)]
    public void UpperQuantile_OfAnyNumbers_IsFound(double mean, double dispersion, double upper, double near)
    {
        var counts = new CountDistribution(mean, dispersion);
        var quantile = counts.UpperQuantile(upper);
        Assert.InRange(quantile, near * (1 - 1e-6), near * (1 + 1e-6));
        Assert.True(counts.AtLeast(quantile + 1) <= upper);
    }

    [Fact]
    public void Counts_WithDispersionNearOne_AreNearlyPoisson()
    {
        var (poisson, nearly) = (new CountDistribution(3, 1), new CountDistribution(3, 1 + 1e-10));
        for (var count = 0; count < 20; count++)
            Assert.Equal(1, nearly.AtLeast(count) / poisson.AtLeast(count), 1e-8);
    }

    [Fact]
    public void Poisson_OfMeanOne_IsExact() =>
        Assert.Equal(1 - (2.5 / Math.E), new CountDistribution(1, 1).AtLeast(3), 1e-15);
}
