namespace Commonweal.Analysis.Signals;

/// <summary>How a count becomes the number a CUSUM adds up: roughly standard normal if nothing has changed.</summary>
public enum CusumTransform
{
    /// <summary>(y − m) / √m.</summary>
    Standard,

    /// <summary>(y − 3m + 2√(ym)) / (2√m) (Rossi, Lampugnani and Marchi 1999): nearer to normal for small means.</summary>
    Rossi,

    /// <summary>1.5 (y^⅔ m^(−1/6) − √m), Anscombe's residual.</summary>
    Anscombe,
}

/// <summary>
/// Cumulative sum: small excesses add up, S = max(0, S + x − k), until S reaches h (Page 1954). It sees a slow lasting rise
/// earlier than a weekly threshold does; it knows neither season nor trend.
/// </summary>
public static class Cusum
{
    /// <summary>Adds up from a point on, with the mean of all points before as what is expected.</summary>
    /// <param name="series">The counts.</param>
    /// <param name="baseline">Number of points at the beginning the mean is taken from; the sum starts after them.</param>
    /// <param name="transform">How a count is made comparable.</param>
    /// <param name="k">What is taken off each time: half the shift worth seeing, in standard deviations.</param>
    /// <param name="h">The sum that is an alarm. After an alarm the sum goes on: it shows that the rise lasts.</param>
    /// <returns>
    /// A point for every point of the series; those of the baseline have no threshold, nor has any where the baseline
    /// counted nothing. The threshold is the count that lifts the sum so far to h; it is an alarm itself.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The baseline has no point, or k or h is negative.</exception>
    public static IReadOnlyList<SignalPoint> Detect(
        CountSeries series, int baseline, CusumTransform transform = CusumTransform.Rossi, double k = 1.04, double h = 2.26)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(baseline, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        ArgumentOutOfRangeException.ThrowIfNegative(h);
        var mean = 0.0;
        for (var index = 0; index < Math.Min(baseline, series.Length); index++)
            mean += series[index];
        mean /= baseline;
        var (points, sum) = (new SignalPoint[series.Length], 0.0);
        for (var index = 0; index < points.Length; index++)
        {
            if (index < baseline || mean <= 0)
            {
                points[index] = SignalPoint.Silent(series, index);
                continue;
            }

            var threshold = Threshold(mean, h + k - sum, transform);
            sum = Math.Max(0, sum + Transformed(series[index], mean, transform) - k);
            points[index] = new SignalPoint(index, series[index], mean, threshold, sum >= h);
        }

        return points;
    }

    private static double Transformed(double count, double mean, CusumTransform transform) => transform switch
    {
        CusumTransform.Standard => (count - mean) / Math.Sqrt(mean),
        CusumTransform.Rossi => (count - (3 * mean) + (2 * Math.Sqrt(count * mean))) / (2 * Math.Sqrt(mean)),
        CusumTransform.Anscombe => 1.5 * (Math.Cbrt(count * count) / Math.Pow(mean, 1 / 6.0) - Math.Sqrt(mean)),
        _ => throw new ArgumentOutOfRangeException(nameof(transform), transform, "There is no such transform."),
    };

    private static double Threshold(double mean, double x, CusumTransform transform) => transform switch
    {
        CusumTransform.Standard => Math.Max(0, Math.Ceiling(mean + (x * Math.Sqrt(mean)))),
        CusumTransform.Rossi => Math.Pow(Math.Max(0, Math.Sqrt(Math.Max(0, (4 * mean) + (2 * x * Math.Sqrt(mean)))) - Math.Sqrt(mean)), 2),
        CusumTransform.Anscombe => Math.Pow(Math.Max(0, Math.Pow(mean, 1 / 6.0) * ((x / 1.5) + Math.Sqrt(mean))), 1.5),
        _ => throw new ArgumentOutOfRangeException(nameof(transform), transform, "There is no such transform."),
    };
}
