using Commonweal.Analysis.Signals.Distributions;

namespace Commonweal.Analysis.Signals;

/// <summary>
/// The three rules of the Early Aberration Reporting System: the count against mean and standard deviation of the seven
/// points before it (Hutwagner, Thompson, Seeman and Treadwell 2003). They need two weeks of history and no season.
/// </summary>
/// <remarks>
/// On small counts they cry wolf: with a mean of 0.5 a week the one false alarm in 1,000 that the default promises becomes
/// 42. Below a mean of about 2 use <see cref="Recommended"/>.
/// </remarks>
public static class Ears
{
    /// <summary>Number of points the mean and the standard deviation are taken from.</summary>
    public const int Baseline = 7;

    private const int Guard = 2;

    /// <summary>C1: the seven points right before.</summary>
    /// <param name="series">The counts.</param>
    /// <param name="alpha">The false-alarm probability a point would have if counts were normal.</param>
    /// <param name="minSigma">The least standard deviation assumed; 1 tames series of small counts, 0 is the rule as published.</param>
    /// <returns>A point for every point of the series; the first seven have no threshold.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not between 0 and 1, or the least deviation is negative.</exception>
    public static IReadOnlyList<SignalPoint> C1(CountSeries series, double alpha = 0.001, double minSigma = 0) =>
        Simple(series, alpha, minSigma, guard: 0);

    /// <summary>C2: the seven points before the last two, so that a slow rise does not become its own baseline.</summary>
    /// <inheritdoc cref="C1"/>
    /// <returns>A point for every point of the series; the first nine have no threshold.</returns>
    public static IReadOnlyList<SignalPoint> C2(CountSeries series, double alpha = 0.001, double minSigma = 0) =>
        Simple(series, alpha, minSigma, Guard);

    /// <summary>C3: what today and the two points before were more than one standard deviation too high, added up.</summary>
    /// <remarks>An alarm can stand on the two points before alone; the threshold is then 0.</remarks>
    /// <param name="series">The counts.</param>
    /// <param name="alpha">The false-alarm probability a point would have if counts were normal.</param>
    /// <param name="minSigma">The least standard deviation assumed; 1 tames series of small counts, 0 is the rule as published.</param>
    /// <param name="formulas">Whose formula; in the reference's, points where a baseline does not vary have no threshold.</param>
    /// <returns>A point for every point of the series; the first eleven have no threshold.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not between 0 and 1, or the least deviation is negative.</exception>
    public static IReadOnlyList<SignalPoint> C3(
        CountSeries series, double alpha = 0.025, double minSigma = 0, FormulaSource formulas = FormulaSource.Textbook)
    {
        var z = Quantile(alpha, minSigma);
        return Each(series, Baseline + (2 * Guard), index =>
        {
            var (mean, sigma) = Window(series, index, Guard, minSigma);
            var carried = Excess(series, index - 1, minSigma, formulas) + Excess(series, index - 2, minSigma, formulas);
            if (formulas == FormulaSource.Reference)
                return Judge(series, index, mean, Math.Max(0, series[index] + (sigma * (z - carried))));
            return carried > z
                ? new SignalPoint(index, series[index], mean, 0, Alarm: true)
                : Judge(series, index, mean, mean + (sigma * (1 + z - carried)));
        });
    }

    private static SignalPoint[] Simple(CountSeries series, double alpha, double minSigma, int guard)
    {
        var z = Quantile(alpha, minSigma);
        return Each(series, Baseline + guard, index =>
        {
            var (mean, sigma) = Window(series, index, guard, minSigma);
            return Judge(series, index, mean, mean + (z * sigma));
        });
    }

    private static SignalPoint[] Each(CountSeries series, int history, Func<int, SignalPoint> judge) =>
        [.. Enumerable.Range(0, series.Length).Select(index => index < history ? SignalPoint.Silent(series, index) : judge(index))];

    private static SignalPoint Judge(CountSeries series, int index, double mean, double threshold) =>
        new(index, series[index], mean, double.IsNaN(threshold) ? null : threshold, series[index] > threshold);

    // Where the baseline does not vary, a count as ever is no excess: the reference divides nothing by nothing and has no answer.
    private static double Excess(CountSeries series, int index, double minSigma, FormulaSource formulas)
    {
        var (mean, sigma) = Window(series, index, Guard, minSigma);
        if (formulas == FormulaSource.Textbook && series[index] <= mean)
            return 0;
        return Math.Max(0, ((series[index] - mean) / sigma) - 1);
    }

    private static (double Mean, double Sigma) Window(CountSeries series, int index, int guard, double minSigma)
    {
        var window = series.Counts.Slice(index - guard - Baseline, Baseline);
        var mean = 0.0;
        foreach (var count in window)
            mean += count;
        mean /= Baseline;
        var squares = 0.0;
        foreach (var count in window)
            squares += (count - mean) * (count - mean);
        return (mean, Math.Max(minSigma, Math.Sqrt(squares / (Baseline - 1))));
    }

    private static double Quantile(double alpha, double minSigma)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minSigma);
        return NormalDistribution.UpperQuantile(Probability.Checked(alpha, nameof(alpha)));
    }
}
