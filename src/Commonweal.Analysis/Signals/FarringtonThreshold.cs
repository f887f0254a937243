namespace Commonweal.Analysis.Signals;

/// <summary>How a threshold is drawn from the expected count μ, its standard error and the dispersion φ.</summary>
public enum FarringtonThreshold
{
    /// <summary>(μ^⅔ + z √(4/9 μ^⅓ τ))^1.5 with τ = φ + se²/μ: symmetric on the scale of the power ⅔ (1996).</summary>
    TwoThirdsPower,

    /// <summary>μ + z √(μτ): symmetric on the scale of counts (1996).</summary>
    Untransformed,

    /// <summary>The quantile of the negative binomial with mean μ and variance φμ (2013); Poisson where φ is 1.</summary>
    NegativeBinomial,

    /// <summary>The same quantile at the upper confidence limit of μ: cautious twice over.</summary>
    NegativeBinomialAtUpperMean,

    /// <summary>The same quantile with variance τμ: what is not known of μ counts once.</summary>
    NegativeBinomialPrediction,
}
