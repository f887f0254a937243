using Commonweal.Analysis.Signals.Distributions;

namespace Commonweal.Analysis.Signals;

/// <summary>
/// The count against what the same weeks of the years before, and the last few weeks, predict of a Poisson count whose mean
/// is not known: the posterior prediction under Jeffreys' prior, a negative binomial (Höhle 2007).
/// </summary>
public static class Bayes
{
    /// <summary>Judges every point that has enough history.</summary>
    /// <param name="series">The counts.</param>
    /// <param name="years">How many years back; 0 takes only the last few weeks.</param>
    /// <param name="halfWindow">How many points on either side of the same time in each year, and right before the point judged.</param>
    /// <param name="alpha">The probability of a false alarm at one point, at most.</param>
    /// <returns>A point for every point of the series; the threshold is the prediction's quantile at 1 − α.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Years are negative, there is no window, or the probability is not between 0 and 1.</exception>
    public static IReadOnlyList<SignalPoint> Detect(CountSeries series, int years = 2, int halfWindow = 4, double alpha = 0.05)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(years);
        ArgumentOutOfRangeException.ThrowIfLessThan(halfWindow, 1);
        Probability.Checked(alpha, nameof(alpha));
        return [.. Enumerable.Range(0, series.Length).Select(index =>
        {
            var counts = series.SameSeason(index, years, halfWindow);
            if (index < halfWindow || (years > 0 && counts.Count == 0))
                return SignalPoint.Silent(series, index);
            counts.AddRange(series.Counts.Slice(index - halfWindow, halfWindow));
            var (mean, dispersion) = ((counts.Sum() + 0.5) / counts.Count, (counts.Count + 1.0) / counts.Count);
            var threshold = new CountDistribution(mean, dispersion).UpperQuantile(alpha);
            return new SignalPoint(index, series[index], mean, threshold, series[index] > threshold);
        })];
    }
}
