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
        var probability = Probability(count);
        if (probability == 0)
            return count > mean ? 0 : 1;
        if (poisson)
            return count > mean ? probability * Terms(count, up: true) : 1 - (Probability(count - 1) * Terms(count - 1, up: false));

        // Tails of a negative binomial are incomplete beta functions, and what stands before the fraction is its probability.
        var (success, failure) = (1 / dispersion, (dispersion - 1) / dispersion);
        return failure < (count + 1) / (count + size + 2)
            ? probability * IncompleteBeta.Fraction(failure, count, size)
            : 1 - (probability * count / size * IncompleteBeta.Fraction(success, size, count));
    }

    /// <summary>The least count that is exceeded with a probability of at most <paramref name="upper"/>.</summary>
    internal double UpperQuantile(double upper)
    {
        var high = Math.Max(0, Math.Floor(mean + (NormalDistribution.UpperQuantile(upper) * Math.Sqrt(mean * Math.Max(1, dispersion)))));
        for (var step = 1.0; AtLeast(high + 1) > upper; step *= 2)
            high += step;
        var low = high;
        for (var step = 1.0; low >= 0 && AtLeast(low + 1) <= upper; step *= 2)
            low -= step;
        low = Math.Max(low, -1);
        while (high - low > 1)
        {
            var middle = Math.Floor((low + high) / 2);
            if (AtLeast(middle + 1) > upper)
                low = middle;
            else
                high = middle;
        }

        return high;
    }

    // The probabilities of a count and all above or below it, in probabilities of the count: terms fall, so a negligible one ends the sum.
    private double Terms(double count, bool up)
    {
        var (sum, term) = (0.0, 1.0);
        while (term > sum * 1e-17)
        {
            sum += term;
            term *= up ? mean / ++count : count-- / mean;
        }

        return sum;
    }
}
