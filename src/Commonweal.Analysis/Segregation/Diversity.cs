namespace Commonweal.Analysis.Segregation;

/// <summary>How mixed one set of counts is, whoever lives where.</summary>
public static class Diversity
{
    /// <summary>
    /// The entropy −Σ p ln p of the shares, in nats: 0 where all are of one kind, ln k where k kinds are equally many
    /// (Shannon 1948). Zero where nothing is counted.
    /// </summary>
    public static double Entropy(ReadOnlySpan<double> counts)
    {
        var total = Sum(counts);
        if (total <= 0)
            return 0;
        var entropy = 0.0;
        foreach (var count in counts)
            entropy -= Weighted(count / total);
        return entropy;
    }

    /// <summary>The chance that two drawn with replacement are of one kind, Σ p² (Simpson 1949). Zero where nothing is counted.</summary>
    public static double Concentration(ReadOnlySpan<double> counts)
    {
        var total = Sum(counts);
        if (total <= 0)
            return 0;
        var sum = 0.0;
        foreach (var count in counts)
            sum += count / total * (count / total);
        return sum;
    }

    /// <summary>The chance that two drawn with replacement are of different kinds, Σ p(1−p) (Lieberson 1969). Zero where nothing is counted.</summary>
    public static double Interaction(ReadOnlySpan<double> counts) => Sum(counts) > 0 ? 1 - Concentration(counts) : 0;

    /// <summary>p ln p, with its limit 0 at 0.</summary>
    internal static double Weighted(double share) => share > 0 ? share * Math.Log(share) : 0;

    private static double Sum(ReadOnlySpan<double> counts)
    {
        var sum = 0.0;
        foreach (var count in counts)
            sum += count;
        return sum;
    }
}
