namespace Commonweal.Analysis.Signals;

/// <summary>What a Farrington method estimated for one point.</summary>
/// <param name="Dispersion">φ: how many times its mean the variance of the reference counts is; at least 1.</param>
/// <param name="Trend">The growth of the logarithm of the mean per point; null where no trend was kept.</param>
/// <param name="TrendP">The two-sided p-value of the trend; null where none was kept.</param>
/// <param name="Probability">The probability of a count as high as the observed one, or higher, if nothing had changed.</param>
public sealed record SeasonalModel(double Dispersion, double? Trend, double? TrendP, double Probability);
