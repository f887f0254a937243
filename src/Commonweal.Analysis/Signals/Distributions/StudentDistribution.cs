namespace Commonweal.Analysis.Signals.Distributions;

/// <summary>Student's t distribution.</summary>
internal static class StudentDistribution
{
    /// <summary>The probability of a value further from zero than <paramref name="t"/>, on either side.</summary>
    internal static double TwoTails(double t, double degrees) =>
        double.IsInfinity(t) ? 0 : Beta(degrees / (degrees + (t * t)), degrees / 2);

    // The regularised incomplete beta function I(x; a, 1/2), by its fraction on whichever side that is quick.
    private static double Beta(double x, double a)
    {
        const double b = 0.5;
        if (x is 0 or 1)
            return x;
        var front = Math.Exp((a * Math.Log(x)) + (b * Math.Log(1 - x)) + Gamma.Log(a + b) - Gamma.Log(a) - Gamma.Log(b));
        return x < (a + 1) / (a + b + 2)
            ? front * IncompleteBeta.Fraction(x, a, b) / a
            : 1 - (front * IncompleteBeta.Fraction(1 - x, b, a) / b);
    }
}
