namespace Commonweal.Analysis.Segregation.Spatial;

/// <summary>
/// Dissimilarity less what people meet across borders: where neighbours differ little, segregation is less than areas
/// counted one by one make it look (Morrill 1991; Wong 1993).
/// </summary>
public static class BorderDissimilarity
{
    /// <summary>D less the mean difference of the group's share over all pairs of neighbours (Morrill's D(adj)).</summary>
    /// <param name="group">The group and the others.</param>
    /// <param name="borders">Which areas touch, each pair once; lengths do not count.</param>
    public static double Adjacent(TwoGroupSegregation group, IReadOnlyCollection<SharedBorder> borders) =>
        group.Dissimilarity - Mean(group, borders, border => (1, 1));

    /// <summary>D less the mean difference by length of border, every area's borders together counting the same (Wong's D(w)).</summary>
    /// <param name="group">The group and the others.</param>
    /// <param name="borders">Which areas share a border and how long it is, each pair once.</param>
    public static double ByLength(TwoGroupSegregation group, IReadOnlyCollection<SharedBorder> borders)
    {
        var around = new double[group.MembersByArea.Count];
        foreach (var border in borders)
        {
            around[border.First] += border.Length;
            around[border.Second] += border.Length;
        }

        return group.Dissimilarity - Mean(group, borders, border => (border.Length / around[border.First], border.Length / around[border.Second]));
    }

    /// <summary>
    /// D less the mean difference by length of border, compact areas counting less than strung-out ones (Wong's D(s), in the form of Tivadar 2019).
    /// </summary>
    /// <param name="group">The group and the others.</param>
    /// <param name="borders">Which areas share a border and how long it is, each pair once.</param>
    /// <param name="perimeterPerSize">For each area its perimeter over its size.</param>
    public static double ByShape(TwoGroupSegregation group, IReadOnlyCollection<SharedBorder> borders, IReadOnlyList<double> perimeterPerSize)
    {
        var (shares, most) = (group.Shares(), perimeterPerSize.Max());
        var sum = borders.Sum(border => border.Length * Apart(shares, border) * (perimeterPerSize[border.First] + perimeterPerSize[border.Second]) / (2 * most));
        return group.Dissimilarity - (sum / borders.Sum(border => border.Length));
    }

    private static double Mean(TwoGroupSegregation group, IReadOnlyCollection<SharedBorder> borders, Func<SharedBorder, (double There, double Back)> weight)
    {
        var shares = group.Shares();
        var (sum, weights) = (0.0, 0.0);
        foreach (var border in borders)
        {
            var (there, back) = weight(border);
            sum += (there + back) * Apart(shares, border);
            weights += there + back;
        }

        return weights > 0 ? sum / weights : 0;
    }

    private static double Apart(double[] shares, SharedBorder border) => Math.Abs(shares[border.First] - shares[border.Second]);
}
