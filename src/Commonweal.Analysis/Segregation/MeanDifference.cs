namespace Commonweal.Analysis.Segregation;

/// <summary>The mean over all pairs of people of how far the shares of a group in their areas lie apart, in n log n steps.</summary>
internal static class MeanDifference
{
    public static double Of(MixTable table, int group)
    {
        var areas = Enumerable.Range(0, table.Areas.Count).ToArray();
        var shares = Array.ConvertAll(areas, area => table.Share(area, group));
        return Of(shares, Array.ConvertAll(areas, table.AreaTotal));
    }

    /// <summary>Σᵢ Σⱼ wᵢ wⱼ |vᵢ − vⱼ| / (Σ w)²; both arrays are sorted on the way.</summary>
    public static double Of(double[] values, double[] weights)
    {
        Array.Sort(values, weights);
        var total = weights.Sum();
        var (below, sum) = (0.0, 0.0);
        for (var at = 0; at < values.Length; at++)
        {
            // Each value counts upwards for everything below it, downwards for everything above.
            sum += values[at] * weights[at] * (below - (total - below - weights[at]));
            below += weights[at];
        }

        return 2 * sum / (total * total);
    }
}
