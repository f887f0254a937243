using Commonweal.Analysis.Signals.Distributions;

namespace Commonweal.Analysis.Signals;

/// <summary>Thresholds and tail probabilities from a prediction, in each of the ways there are.</summary>
internal static class FarringtonBound
{
    internal static double Of(FarringtonPrediction model, FarringtonSettings settings)
    {
        var upper = settings.TwoSided ? settings.Alpha / 2 : settings.Alpha;
        return settings.Threshold switch
        {
            FarringtonThreshold.TwoThirdsPower => Math.Pow(Math.Cbrt(model.Mean * model.Mean) + (NormalDistribution.UpperQuantile(upper) * PowerDeviation(model)), 1.5),
            FarringtonThreshold.Untransformed => model.Mean + (NormalDistribution.UpperQuantile(upper) * Deviation(model)),
            _ => Counts(model, settings).UpperQuantile(upper),
        };
    }

    internal static double Probability(FarringtonPrediction model, double observed, FarringtonSettings settings) => settings.Threshold switch
    {
        FarringtonThreshold.TwoThirdsPower => NormalDistribution.UpperTail((Math.Cbrt(observed * observed) - Math.Cbrt(model.Mean * model.Mean)) / PowerDeviation(model)),
        FarringtonThreshold.Untransformed => NormalDistribution.UpperTail((observed - model.Mean) / Deviation(model)),
        _ => Counts(model, settings).AtLeast(observed),
    };

    private static double PowerDeviation(FarringtonPrediction model) => Math.Sqrt(4 / 9.0 * Math.Cbrt(model.Mean) * model.PredictionDispersion);

    private static double Deviation(FarringtonPrediction model) => Math.Sqrt(model.Mean * model.PredictionDispersion);

    private static CountDistribution Counts(FarringtonPrediction model, FarringtonSettings settings) => settings.Threshold switch
    {
        FarringtonThreshold.NegativeBinomialAtUpperMean =>
            new(Math.Exp(model.Logarithm + (NormalDistribution.UpperQuantile(settings.Alpha) * model.StandardError)), model.Dispersion),
        FarringtonThreshold.NegativeBinomialPrediction => new(model.Mean, model.PredictionDispersion),
        _ => new(model.Mean, model.Dispersion),
    };
}
