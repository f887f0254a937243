using Commonweal.Analysis.Signals.Distributions;

namespace Commonweal.Analysis.Signals;

/// <summary>
/// What the year before the last four points predicts of a sum of points: a negative binomial whose variance is that of the
/// sums seen, never under the mean, widened for what a year does not tell of the mean. Where the counts vary like Poisson's
/// it is the posterior prediction under Jeffreys' prior, as in <see cref="Bayes"/>.
/// </summary>
internal static class RecentPrediction
{
    /// <summary>Number of points it is taken from: with a whole year, a season widens the prediction and is no alarm.</summary>
    internal const int Points = 52;

    /// <summary>Number of points left out before the one judged, itself among them: none is its own history.</summary>
    internal const int LeftOut = 4;

    /// <summary>The sum of so many points, the last of them judged, above which it is higher than predicted.</summary>
    internal static double Bound(CountSeries series, int index, int together, double alpha)
    {
        var counts = series.Counts.Slice(index + 1 - LeftOut - Points, Points);
        var total = 0L;
        foreach (var count in counts)
            total += count;
        var mean = together * (total + 0.5) / Points;
        var squares = 0.0;
        for (var last = together - 1; last < Points; last++)
        {
            var sum = -mean;
            for (var point = last + 1 - together; point <= last; point++)
                sum += counts[point];
            squares += sum * sum;
        }

        var dispersion = Math.Max(1, squares / (Points - together) / mean);
        return new CountDistribution(mean, dispersion * (1 + ((double)together / Points))).UpperQuantile(alpha);
    }
}
