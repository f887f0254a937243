namespace Commonweal.Analysis.Signals;

/// <summary>
/// The count of a week against the same season of earlier years, with trend and overdispersion, old surges weighing less:
/// the method of Farrington and others (1996) and its flexible successor (Noufaily and others 2013), by their settings.
/// </summary>
public static class Farrington
{
    private const int YearsForATrend = 3;

    /// <summary>Judges every point that has enough history.</summary>
    /// <param name="series">The counts.</param>
    /// <param name="settings">History, model and threshold.</param>
    /// <returns>
    /// A point for every point of the series. Where the history is too short or the model cannot be fitted there is neither
    /// expectation nor threshold; where the gate is closed there is an expectation but no threshold.
    /// </returns>
    public static IReadOnlyList<SignalPoint> Detect(CountSeries series, FarringtonSettings settings)
    {
        var points = new SignalPoint[series.Length];
        for (var index = 0; index < points.Length; index++)
            points[index] = At(series, index, settings);
        return points;
    }

    /// <summary>Judges one point.</summary>
    /// <inheritdoc cref="Detect"/>
    /// <param name="series">The counts.</param>
    /// <param name="settings">History, model and threshold.</param>
    /// <param name="index">The point, from 0.</param>
    /// <returns>What the method says of it.</returns>
    public static SignalPoint At(CountSeries series, int index, FarringtonSettings settings)
    {
        if (SeasonalHistory.Of(series, index, settings) is not { } history || Model(history, index, settings) is not { } model)
            return SignalPoint.Silent(series, index);
        var threshold = FarringtonBound.Of(model, settings);
        var observed = series[index];
        var passes = settings.Gate.IsOpenAt(series, index);
        return new SignalPoint(index, observed, model.Mean, passes ? threshold : Closed(settings), passes && observed > 0 && observed > threshold)
        {
            Model = new SeasonalModel(model.Dispersion, model.Slope, model.SlopeP, FarringtonBound.Probability(model, observed, settings)),
        };
    }

    // The reference writes 0 in its method of 1996, which alone is two-sided, and nothing in the flexible one.
    private static double? Closed(FarringtonSettings settings) =>
        settings is { Formulas: FormulaSource.Reference, TwoSided: true } ? 0 : null;

    private static FarringtonPrediction? Model(SeasonalHistory history, int index, FarringtonSettings settings)
    {
        if (settings is { TrendBelow: > 0, Years: >= YearsForATrend } && Weighted(history, index, trend: true, settings) is { } withTrend)
        {
            var significant = settings.TrendBelow >= 1 || withTrend.SlopeP < settings.TrendBelow;
            if (significant && withTrend.Mean <= Highest(history.Counts))
                return withTrend;
        }

        return Weighted(history, index, trend: false, settings);
    }

    private static FarringtonPrediction? Weighted(SeasonalHistory history, int index, bool trend, FarringtonSettings settings)
    {
        var omega = new double[history.Counts.Length];
        Array.Fill(omega, 1);
        if (QuasiPoissonFit.To(history, omega, trend) is not { } first)
            return null;
        Weigh(omega, history.Counts, first, settings.WeightedAbove);
        if (QuasiPoissonFit.To(history, omega, trend) is not { } fit)
            return null;
        var dispersion = settings.Formulas == FormulaSource.Reference && !settings.TwoSided ? fit.DispersionWith(omega) : (double?)null;
        return FarringtonPrediction.From(fit, history.Season, index, trend, dispersion);
    }

    private static void Weigh(double[] omega, ReadOnlySpan<double> counts, QuasiPoissonFit fit, double above)
    {
        var means = fit.Means;
        var (dispersion, sum) = (Math.Max(fit.Dispersion, 1), 0.0);
        for (var index = 0; index < omega.Length; index++)
        {
            var (count, mean) = (counts[index], means[index]);
            var sixth = Math.Sqrt(Math.Cbrt(mean));
            var residual = 1.5 * ((Math.Cbrt(count * count) / sixth) - (sixth * sixth * sixth)) / Math.Sqrt(dispersion * (1 - fit.Leverage(index)));
            omega[index] = residual > above ? 1 / (residual * residual) : 1;
            sum += omega[index];
        }

        for (var index = 0; index < omega.Length; index++)
            omega[index] *= omega.Length / sum;
    }

    private static double Highest(ReadOnlySpan<double> counts)
    {
        var highest = 0.0;
        foreach (var count in counts)
            highest = Math.Max(highest, count);
        return highest;
    }
}
