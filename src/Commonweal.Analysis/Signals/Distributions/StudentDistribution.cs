namespace Commonweal.Analysis.Signals.Distributions;

/// <summary>Student's t distribution.</summary>
internal static class StudentDistribution
{
    /// <summary>The probability of a value further from zero than <paramref name="t"/>, on either side.</summary>
    internal static double TwoTails(double t, double degrees) =>
        double.IsInfinity(t) ? 0 : IncompleteBeta(degrees / (degrees + (t * t)), degrees / 2);

    // The regularised incomplete beta function I(x; a, 1/2): Lentz's evaluation of its continued fraction
    // (Abramowitz and Stegun 26.5.8), on whichever side converges fast.
    private static double IncompleteBeta(double x, double a)
    {
        const double b = 0.5;
        if (x is 0 or 1)
            return x;
        var front = Math.Exp((a * Math.Log(x)) + (b * Math.Log(1 - x)) + Gamma.Log(a + b) - Gamma.Log(a) - Gamma.Log(b));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(x, a, b) / a : 1 - (front * Fraction(1 - x, b, a) / b);
    }

    private static double Fraction(double x, double a, double b)
    {
        var (c, d) = (1.0, 1 / (1 - ((a + b) * x / (a + 1))));
        var value = d;
        for (var m = 1; m < 1_000; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / (1 + (even * d));
            c = 1 + (even / c);
            value *= c * d;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / (1 + (odd * d));
            c = 1 + (odd / c);
            value *= c * d;
            if (Math.Abs((c * d) - 1) < 4e-16)
                break;
        }

        return value;
    }
}
