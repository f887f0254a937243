namespace Commonweal.Analysis.CommonGround;

/// <summary>
/// Intervals for parts of a whole (Wilson 1927), wide enough that those of all groups hold together with the confidence
/// asked for: votes of different groups are independent, so each is given its root (Šidák 1967).
/// </summary>
internal sealed class Wilson(double confidence, int groups)
{
    private readonly double squared = Math.Pow(NormalQuantile.Of((1 + Math.Pow(confidence, 1.0 / Math.Max(groups, 1))) / 2), 2);

    public (double Low, double High) Interval(int of, int all)
    {
        if (all == 0)
            return (0, 1);
        var middle = of + (squared / 2);
        var width = Math.Sqrt((squared * of * (all - of) / all) + (squared * squared / 4));
        // Rounding must not make an end of what it cannot reach.
        var low = of == 0 ? 0 : (middle - width) / (all + squared);
        var high = of == all ? 1 : (middle + width) / (all + squared);
        return (low, high);
    }
}
