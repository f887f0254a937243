namespace Commonweal.Analysis.Signals.Distributions;

/// <summary>
/// How a count varies about its mean: Poisson where the variance is the mean, negative binomial where it is
/// <paramref name="dispersion"/> times the mean. Probabilities by Loader's saddle-point form (2000), right to about 14 digits for any mean.
/// </summary>
internal readonly struct CountDistribution(double mean, double dispersion)
{
    private readonly bool poisson = dispersion <= 1;
    private readonly double size = mean / (dispersion - 1);

    internal double Probability(double count)
    {
        if (mean <= 0)
            return count == 0 ? 1 : 0;
        if (count == 0)
            return Math.Exp(poisson ? -mean : -size * Gamma.LogOfOnePlus(dispersion - 1));
        if (poisson)
            return Math.Exp(-Gamma.StirlingError(count) - Gamma.Deviance(count, mean)) / Math.Sqrt(2 * Math.PI * count);
        var n = count + size;
        var exponent = Gamma.StirlingError(n) - Gamma.StirlingError(count) - Gamma.StirlingError(size)
            - Gamma.Deviance(size, n / dispersion) - Gamma.Deviance(count, n * (dispersion - 1) / dispersion);
        return Math.Exp(exponent) * Math.Sqrt(size / (2 * Math.PI * n * count));
    }

    /// <summary>The probability of <paramref name="count"/> or more.</summary>
    internal double AtLeast(double count)
    {
        if (count <= 0)
            return 1;
        if (count > mean)
            return SumFrom(count, up: true);
        return 1 - SumFrom(count - 1, up: false);
    }

    /// <summary>The least count that is exceeded with a probability of at most <paramref name="upper"/>.</summary>
    internal double UpperQuantile(double upper)
    {
        var count = Math.Max(0, Math.Floor(mean + (NormalDistribution.UpperQuantile(upper) * Math.Sqrt(mean * Math.Max(1, dispersion)))));
        var above = AtLeast(count + 1);
        for (; above > upper; count++)
            above -= Probability(count + 1);
        for (; count > 0 && above + Probability(count) <= upper; count--)
            above += Probability(count);
        return count;
    }

    // Terms follow from their neighbours; they fall once the mode is passed, so a negligible one ends the sum.
    private double SumFrom(double count, bool up)
    {
        var term = Probability(count);
        var sum = 0.0;
        while (term > sum * 1e-17)
        {
            sum += term;
            if (up)
                term *= Ratio(count++);
            else if (count > 0)
                term /= Ratio(--count);
            else
                break;
        }

        return sum;
    }

    // Probability(count + 1) / Probability(count)
    private double Ratio(double count) =>
        (poisson ? mean : (count + size) * (dispersion - 1) / dispersion) / (count + 1);
}
