namespace Commonweal.Analysis.Signals;

/// <summary>
/// A quasi-Poisson regression with logarithmic link: a level for each season and, if asked, one common trend. Fitted by
/// iteratively reweighted least squares from μ = y + 0.1 until the deviance changes by less than 10⁻⁸ of itself, at most 25 times.
/// </summary>
/// <remarks>
/// Leverages and working weights are those of the last step, before its update, as in R's <c>glm.fit</c>: where a season
/// counted nothing its level has no finite estimate, and the place where the iteration stops is part of the definition.
/// </remarks>
internal sealed class QuasiPoissonFit
{
    private const int MostSteps = 25;
    private const double Tolerance = 1e-8;
    internal const double LeastMean = 2.220446049250313e-16;

    private static readonly double LogOfLeastMean = Math.Log(LeastMean);

    private readonly SeasonalHistory history;
    private readonly double[] prior;
    private readonly double[] weight;
    private readonly double[] working;
    private readonly double[] logarithm;
    private readonly double[] mean;

    private QuasiPoissonFit(SeasonalHistory history, double[] prior, bool trend)
    {
        (this.history, this.prior) = (history, prior);
        (weight, working) = (new double[prior.Length], new double[prior.Length]);
        (logarithm, mean) = (new double[prior.Length], new double[prior.Length]);
        Levels = new SeasonalLevels(history.Periods, trend);
    }

    internal SeasonalLevels Levels { get; }

    /// <summary>Observations less parameters.</summary>
    internal int Degrees { get; private set; }

    /// <summary>Σ W((y−μ)/μ)²/df: how many times its mean the variance is.</summary>
    internal double Dispersion { get; private set; }

    internal ReadOnlySpan<double> Means => mean;

    /// <summary>Fits, or returns null where the iteration does not settle or nothing is left to estimate the dispersion from.</summary>
    internal static QuasiPoissonFit? To(SeasonalHistory history, double[] prior, bool trend)
    {
        var fit = new QuasiPoissonFit(history, prior, trend);
        return fit.Iterate() && fit.Degrees > 0 ? fit : null;
    }

    internal double Leverage(int index) => weight[index] * Levels.VarianceAt(history.Times[index], history.Seasons[index]);

    /// <summary>Σ weight·((y−μ)/μ)²/df.</summary>
    internal double DispersionWith(ReadOnlySpan<double> weights)
    {
        var counts = history.Counts;
        var sum = 0.0;
        for (var index = 0; index < counts.Length; index++)
        {
            var relative = (counts[index] - mean[index]) / mean[index];
            sum += weights[index] * relative * relative;
        }

        return sum / Degrees;
    }

    private bool Iterate()
    {
        var counts = history.Counts;
        var saturated = 0.0;
        for (var index = 0; index < counts.Length; index++)
        {
            mean[index] = counts[index] + 0.1;
            logarithm[index] = Math.Log(mean[index]);
            saturated += counts[index] > 0 ? prior[index] * counts[index] * Math.Log(counts[index]) : 0;
        }

        var before = saturated + Remainder();
        for (var step = 0; step < MostSteps; step++)
        {
            Step();
            var deviance = saturated + Remainder();
            if (!double.IsFinite(deviance))
                return false;
            // The deviance is twice what is summed here.
            if (Math.Abs(deviance - before) / (Math.Abs(deviance) + 0.05) < Tolerance)
            {
                Degrees = mean.Length - Levels.Parameters;
                Dispersion = DispersionWith(weight);
                return true;
            }

            before = deviance;
        }

        return false;
    }

    private void Step()
    {
        var counts = history.Counts;
        var times = history.Times;
        var seasons = history.Seasons;
        for (var index = 0; index < counts.Length; index++)
        {
            weight[index] = prior[index] * mean[index];
            working[index] = logarithm[index] + ((counts[index] - mean[index]) / mean[index]);
        }

        Levels.Fit(history, weight, working);
        for (var index = 0; index < counts.Length; index++)
        {
            logarithm[index] = Levels.At(times[index], seasons[index]);
            mean[index] = Math.Max(Math.Exp(logarithm[index]), LeastMean);
        }
    }

    // Half the deviance less what does not depend on the means.
    private double Remainder()
    {
        var counts = history.Counts;
        var sum = 0.0;
        for (var index = 0; index < counts.Length; index++)
            sum += prior[index] * (mean[index] - counts[index] - (counts[index] * Math.Max(logarithm[index], LogOfLeastMean)));
        return sum;
    }
}
