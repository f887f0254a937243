namespace Commonweal.Analysis.Signals.Distributions;

/// <summary>The standard normal distribution, to about 15 digits in both tails.</summary>
internal static class NormalDistribution
{
    private const double RootOfTwoPi = 2.5066282746310002;

    internal static double Density(double x) => Math.Exp(-x * x / 2) / RootOfTwoPi;

    /// <summary>The probability of a value above <paramref name="x"/>.</summary>
    internal static double UpperTail(double x)
    {
        if (x < 0)
            return 1 - UpperTail(-x);
        return x < 3 ? 0.5 - FromCentre(x) : Density(x) / FractionFrom(x);
    }

    /// <summary>The value that is exceeded with probability <paramref name="upper"/>: 1.96 for 0.025.</summary>
    internal static double UpperQuantile(double upper)
    {
        if (upper > 0.5)
            return -UpperQuantile(1 - upper);
        // Hastings' approximation (Abramowitz and Stegun 26.2.23) is right to 0.0005; each step triples its digits.
        var t = Math.Sqrt(-2 * Math.Log(upper));
        var x = t - ((2.515517 + (t * (0.802853 + (t * 0.010328)))) / (1 + (t * (1.432788 + (t * (0.189269 + (t * 0.001308)))))));
        for (var step = 0; step < 3 && Density(x) > 0; step++)
        {
            var newton = (UpperTail(x) - upper) / Density(x);
            x += newton / (1 - (x * newton / 2));
        }

        return x;
    }

    private static double FromCentre(double x)
    {
        var (sum, term) = (x, x);
        for (var k = 3; term > sum * 1e-17; k += 2)
            sum += term *= x * x / k;
        return sum * Density(x);
    }

    // Laplace's continued fraction from its far end.
    private static double FractionFrom(double x)
    {
        var fraction = x;
        for (var k = 120; k > 0; k--)
            fraction = x + (k / fraction);
        return fraction;
    }
}
