namespace Commonweal.Analysis.Signals.Distributions;

/// <summary>The gamma function's logarithm, and how far Stirling's formula misses it.</summary>
internal static class Gamma
{
    private const double HalfLogOfTwoPi = 0.91893853320467274;

    /// <summary>ln Γ(x) for x &gt; 0.</summary>
    internal static double Log(double x) =>
        StirlingError(x) + ((x + 0.5) * Math.Log(x)) - x + HalfLogOfTwoPi - Math.Log(x);

    /// <summary>ln Γ(x+1) less Stirling's (x+½) ln x − x + ½ ln 2π, for x &gt; 0.</summary>
    internal static double StirlingError(double x)
    {
        var error = 0.0;
        for (; x < 15; x++)
            error += ((x + 0.5) * LogOfOnePlus(1 / x)) - 1;
        var square = x * x;
        return error + ((1 / 12.0) - (((1 / 360.0) - (((1 / 1260.0) - (((1 / 1680.0) - (1 / 1188.0 / square)) / square)) / square)) / square)) / x;
    }

    /// <summary>ln(1+x) to full precision for small x, where the rounding of 1+x would show (Kahan).</summary>
    internal static double LogOfOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * (x / (sum - 1));
    }

    /// <summary>x ln(x/m) + m − x for x, m &gt; 0, without cancellation where the two are close (Loader 2000).</summary>
    internal static double Deviance(double x, double m)
    {
        var difference = x - m;
        if (Math.Abs(difference) >= 0.1 * (x + m))
            return (x * Math.Log(x / m)) + m - x;
        var ratio = difference / (x + m);
        var sum = difference * ratio;
        var term = 2 * x * ratio;
        for (var odd = 3; ; odd += 2)
        {
            term *= ratio * ratio;
            var next = sum + (term / odd);
            if (next == sum)
                return next;
            sum = next;
        }
    }
}
