namespace Commonweal.Analysis.Signals;

/// <summary>
/// What we recommend for counts of events in a city: three comparisons at once, behind the gate for small counts. A week
/// against the same season of other years (<see cref="Farrington"/>), a week against the year before, and four weeks
/// together against the year before. The first sees a surge where there are seasons and a trend, the second sees one at
/// once where a city has been quiet, the third sees a slow rise of single events.
/// </summary>
/// <remarks>
/// Each comparison has a third of the false-alarm probability, so that all together keep it. How often they cried wolf in
/// simulated quiet series is measured and published beside this file; so is when they saw the known surges of New York.
/// </remarks>
public static class Recommended
{
    /// <summary>Number of points a series needs before the first is judged: a year and four weeks, the one judged among them.</summary>
    public const int LeastHistory = RecentPrediction.Points + RecentPrediction.LeftOut;

    private const int MostYears = 5;
    private const int Rules = 3;
    private const int Together = 4;

    /// <summary>Judges every point that has enough history.</summary>
    /// <param name="series">The counts of events, by week.</param>
    /// <param name="alpha">The probability of a false alarm in a week, at most: 0.01 is one in about two years.</param>
    /// <returns>
    /// A point for every point of the series. The threshold unites all comparisons and the gate: an alarm is exactly a count
    /// above it, and where four weeks together are the alarm it can be 0. The expected count is the seasonal one.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not between 0 and 1.</exception>
    public static IReadOnlyList<SignalPoint> Detect(CountSeries series, double alpha = 0.01)
    {
        var points = new SignalPoint[series.Length];
        for (var index = 0; index < points.Length; index++)
            points[index] = At(series, index, alpha);
        return points;
    }

    /// <summary>Judges one point.</summary>
    /// <inheritdoc cref="Detect"/>
    /// <param name="series">The counts of events, by week.</param>
    /// <param name="index">The point, from 0.</param>
    /// <param name="alpha">The probability of a false alarm in a week, at most.</param>
    /// <returns>What is said of it.</returns>
    public static SignalPoint At(CountSeries series, int index, double alpha = 0.01)
    {
        var each = Probability.Checked(alpha, nameof(alpha)) / Rules;
        if (index + 1 < LeastHistory)
            return SignalPoint.Silent(series, index);
        var (observed, before) = (series[index], 0L);
        for (var point = index + 1 - Together; point < index; point++)
            before += series[point];
        var seasonal = Seasonal(series, index, each);
        var season = seasonal.Threshold ?? double.PositiveInfinity;
        var year = RecentPrediction.Bound(series, index, 1, each);
        var together = RecentPrediction.Bound(series, index, Together, each) - before;

        // Where the gate is closed, only a count that opens it can be an alarm; nothing at all never is.
        var gate = Math.Max(0, SmallCountGate.FiveInFour.Events - 1 - before);
        var threshold = Math.Max(gate, Math.Min(season, Math.Min(year, together)));
        return new SignalPoint(index, observed, seasonal.Expected, threshold, observed > threshold)
        {
            Model = seasonal.Model,
            Comparisons = observed > threshold
                ? When(observed > season, Comparisons.Season) | When(observed > year, Comparisons.Year) | When(observed > together, Comparisons.FourTogether)
                : Comparisons.None,
        };
    }

    private static Comparisons When(bool tooHigh, Comparisons comparison) => tooHigh ? comparison : Comparisons.None;

    // As many years as the series has, five at most.
    private static SignalPoint Seasonal(CountSeries series, int index, double alpha)
    {
        for (var years = MostYears; years > 0; years--)
        {
            var settings = FarringtonSettings.Flexible with
            {
                Years = years,
                Alpha = alpha,
                Threshold = FarringtonThreshold.NegativeBinomialPrediction,
                Gate = SmallCountGate.Open,
            };
            if (Farrington.At(series, index, settings) is { Expected: not null } point)
                return point;
        }

        return SignalPoint.Silent(series, index);
    }
}
