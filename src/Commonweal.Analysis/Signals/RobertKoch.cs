namespace Commonweal.Analysis.Signals;

/// <summary>
/// The rule the Robert Koch Institute used first: the count against the mean of the same weeks of the years before
/// (Altmann 2003). Simple to check by hand; it knows neither trend nor overdispersion.
/// </summary>
public static class RobertKoch
{
    // Upper ends of Crow and Gardner's 95 % intervals for a Poisson mean when 0, 1, … 20 were counted (Biometrika 46, 1959).
    private static readonly double[] UpperLimits =
    [
        3.285, 5.323, 6.686, 8.102, 9.598, 11.177, 12.817, 13.765, 14.921, 16.768, 17.633,
        19.050, 20.335, 21.364, 22.945, 23.762, 25.400, 26.306, 27.735, 28.966, 30.017,
    ];

    internal static IReadOnlyList<double> CrowGardner => UpperLimits;

    /// <summary>Judges every point that has enough history.</summary>
    /// <param name="series">The counts.</param>
    /// <param name="years">How many years back.</param>
    /// <param name="halfWindow">How many points on either side of the same time in each year.</param>
    /// <returns>
    /// A point for every point of the series. The threshold is Crow and Gardner's upper limit for the mean rounded down;
    /// above a mean of 20 it is the mean and two standard deviations.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no year, or the window is negative.</exception>
    public static IReadOnlyList<SignalPoint> Detect(CountSeries series, int years = 2, int halfWindow = 4)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(halfWindow);
        return [.. Enumerable.Range(0, series.Length).Select(index =>
        {
            var counts = series.SameSeason(index, years, halfWindow);
            if (counts.Count == 0)
                return SignalPoint.Silent(series, index);
            var mean = counts.Average();
            var threshold = mean <= 20 ? UpperLimits[(int)mean] : mean + (2 * Deviation(counts, mean));
            return new SignalPoint(index, series[index], mean, threshold, series[index] > threshold);
        })];
    }

    private static double Deviation(List<long> counts, double mean) =>
        Math.Sqrt(counts.Sum(count => (count - mean) * (count - mean)) / Math.Max(1, counts.Count - 1));
}
