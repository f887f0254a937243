namespace Commonweal.Analysis.Scanning;

/// <summary>
/// How much likelier a window's count is with one rate inside and another outside than with the same everywhere
/// (Kulldorff 1997), as a natural logarithm; 0 where fewer cases lie inside than expected.
/// </summary>
/// <param name="cases">All cases.</param>
/// <param name="population">All who are a case or are not, with the Bernoulli model; null with Poisson's.</param>
internal sealed class LikelihoodRatio(long cases, double? population)
{
    public long Cases => cases;

    public double Of(long inside, double expected)
    {
        var excess = inside - expected;
        if (excess <= 0)
            return 0;
        var ratio = Term(inside, excess / expected) + Term(cases - inside, -excess / (cases - expected));
        if (population is not { } all)
            return ratio;
        var size = Math.Round(expected * all / cases);
        return ratio + Term(size - inside, -excess / (size - expected)) + Term(all - size - (cases - inside), excess / (all - size - (cases - expected)));
    }

    /// <summary>
    /// The ratio is at most the square of excess over spread, so that most windows can be passed over without a logarithm:
    /// a count that rises from E by D adds at most D²/2E (since ln(1+x) ≤ x), one that falls at most D²/E (term by term of the
    /// series), and what they add besides cancels.
    /// </summary>
    public double Spread(double expected)
    {
        var most = (0.5 / expected) + (1 / (cases - expected));
        if (population is not { } all)
            return Math.Sqrt(1 / most);
        var size = expected * all / cases;
        return Math.Sqrt(1 / (most + (1 / (size - expected)) + (0.5 / (all - size - (cases - expected)))));
    }

    private static double Term(double count, double change) => count <= 0 ? 0 : count * LogOfOneAnd(change);

    // The four terms nearly cancel, so each must be exact to the last digit also where the change is small (Kahan).
    private static double LogOfOneAnd(double change)
    {
        var sum = 1 + change;
        return sum == 1 ? change : Math.Log(sum) * (change / (sum - 1));
    }
}
