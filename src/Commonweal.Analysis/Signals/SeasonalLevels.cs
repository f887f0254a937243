namespace Commonweal.Analysis.Signals;

/// <summary>
/// Weighted least squares for a level in each season and, if asked, one common trend. Because each point lies in one season,
/// this is a regression within seasons: sums, and no matrix.
/// </summary>
internal sealed class SeasonalLevels(int periods, bool hasTrend)
{
    private readonly double[] weight = new double[periods];
    private readonly double[] time = new double[periods];
    private readonly double[] level = new double[periods];
    private double spread;

    internal double Slope { get; private set; }

    /// <summary>The variance of the slope for a dispersion of 1.</summary>
    internal double SlopeVariance => 1 / spread;

    /// <summary>Number of parameters that could be estimated.</summary>
    internal int Parameters => weight.Count(w => w > 0) + (hasTrend ? 1 : 0);

    internal void Fit(SeasonalHistory history, ReadOnlySpan<double> weights, ReadOnlySpan<double> values)
    {
        var times = history.Times;
        var seasons = history.Seasons;
        // Not Array.Clear: its wide stores leave the processor in a state in which the exponential takes ten times as long.
        for (var season = 0; season < weight.Length; season++)
            (weight[season], time[season], level[season]) = (0, 0, 0);
        for (var index = 0; index < values.Length; index++)
        {
            var season = seasons[index];
            weight[season] += weights[index];
            time[season] += weights[index] * times[index];
            level[season] += weights[index] * values[index];
        }

        for (var season = 0; season < weight.Length; season++)
        {
            time[season] /= weight[season];
            level[season] /= weight[season];
        }

        if (!hasTrend)
            return;
        (spread, Slope) = (0, 0);
        for (var index = 0; index < values.Length; index++)
        {
            var season = seasons[index];
            var distance = times[index] - time[season];
            spread += weights[index] * distance * distance;
            Slope += weights[index] * distance * (values[index] - level[season]);
        }

        Slope /= spread;
    }

    internal double At(double when, int season) => level[season] + (Slope * (when - time[season]));

    /// <summary>The variance of <see cref="At"/> for a dispersion of 1.</summary>
    internal double VarianceAt(double when, int season)
    {
        var distance = when - time[season];
        return (1 / weight[season]) + (hasTrend ? distance * distance / spread : 0);
    }
}
