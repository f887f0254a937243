using Commonweal.Analysis.Signals.Distributions;

namespace Commonweal.Analysis.Signals;

/// <summary>What the fitted history says of the point judged.</summary>
internal sealed record FarringtonPrediction(double Logarithm, double StandardError, double Dispersion, double? Slope, double? SlopeP)
{
    /// <summary>The expected count; as small as the fit lets a mean become, where nothing was counted for long.</summary>
    internal double Mean { get; } = Math.Max(Math.Exp(Logarithm), QuasiPoissonFit.LeastMean);

    /// <summary>τ = φ + se²/μ: the variance of a new count about the estimated mean, in means.</summary>
    internal double PredictionDispersion => Dispersion + (Mean * StandardError * StandardError);

    internal static FarringtonPrediction From(QuasiPoissonFit fit, int season, int index, bool trend, double? otherDispersion)
    {
        var levels = fit.Levels;
        var logarithm = levels.At(index, season);
        var dispersion = Math.Max(fit.Dispersion, 1);
        var error = Math.Sqrt(levels.VarianceAt(index, season) * (otherDispersion ?? dispersion));
        if (!trend)
            return new FarringtonPrediction(logarithm, error, dispersion, null, null);
        var t = levels.Slope / Math.Sqrt(levels.SlopeVariance * (otherDispersion ?? fit.Dispersion));
        return new FarringtonPrediction(logarithm, error, dispersion, levels.Slope, StudentDistribution.TwoTails(t, fit.Degrees));
    }
}
