namespace Commonweal.Analysis.Signals.Distributions;

/// <summary>The continued fraction of the incomplete beta function, from which tails of two distributions follow.</summary>
internal static class IncompleteBeta
{
    // Steps grow as the root of the parameters; counts of a billion need some ten thousand.
    private const int MostSteps = 1_000_000;

    /// <summary>
    /// a · B(a, b) · I(x; a, b) / (xᵃ(1−x)ᵇ) by Lentz's evaluation of the fraction (Abramowitz and Stegun 26.5.8), which is
    /// quick for x &lt; (a+1)/(a+b+2).
    /// </summary>
    internal static double Fraction(double x, double a, double b)
    {
        var (c, d) = (1.0, 1 / (1 - ((a + b) * x / (a + 1))));
        var value = d;
        for (var m = 1; m < MostSteps; m++)
        {
            var even = m * (b - m) * x / ((a + (2.0 * m) - 1) * (a + (2.0 * m)));
            d = 1 / (1 + (even * d));
            c = 1 + (even / c);
            value *= c * d;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2.0 * m)) * (a + (2.0 * m) + 1));
            d = 1 / (1 + (odd * d));
            c = 1 + (odd / c);
            value *= c * d;
            // Two neighbours of 1 are as near as rounding comes.
            if (Math.Abs((c * d) - 1) < 4e-16)
                break;
        }

        return value;
    }
}
