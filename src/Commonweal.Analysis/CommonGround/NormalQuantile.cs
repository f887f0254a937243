namespace Commonweal.Analysis.CommonGround;

/// <summary>The normal distribution, by its series (Marsaglia 2004).</summary>
internal static class NormalQuantile
{
    /// <summary>The value under which a normal variable stays with the given probability, for probabilities from 0.5 to under 1.</summary>
    public static double Of(double probability)
    {
        var (low, high) = (0.0, 8.0);
        for (var halving = 0; halving < 60; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = Under(middle) < probability ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }

    private static double Under(double value)
    {
        var (sum, term) = (value, value);
        for (var odd = 3; Math.Abs(term) > 1e-17 * sum; odd += 2)
            sum += term *= value * value / odd;
        return 0.5 + (sum * Math.Exp(-value * value / 2) / Math.Sqrt(2 * Math.PI));
    }
}
