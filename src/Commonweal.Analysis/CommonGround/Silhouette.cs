namespace Commonweal.Analysis.CommonGround;

/// <summary>How much nearer points stand to their own group than to the next one (Rousseeuw 1987): the mean over points, from -1 to 1.</summary>
internal static class Silhouette
{
    /// <summary>The mean silhouette of each of several divisions of the same points.</summary>
    public static double[] Of(MapPoint[] points, IReadOnlyList<int[]> divisions, int threads)
    {
        var groups = divisions.Select(labels => labels.Max() + 1).ToArray();
        var sizes = divisions.Select((labels, at) => Sizes(labels, groups[at])).ToArray();
        var widths = new double[divisions.Count][];
        for (var division = 0; division < widths.Length; division++)
            widths[division] = new double[points.Length];
        Chunks.For(points.Length, 64, threads, (from, to) =>
        {
            var sums = Array.ConvertAll(groups, count => new double[count]);
            for (var at = from; at < to; at++)
            {
                Distances(points, at, divisions, sums);
                for (var division = 0; division < widths.Length; division++)
                    widths[division][at] = Width(sums[division], sizes[division], divisions[division][at]);
            }
        });
        return Array.ConvertAll(widths, width => width.Sum() / points.Length);
    }

    private static void Distances(MapPoint[] points, int from, IReadOnlyList<int[]> divisions, double[][] sums)
    {
        Span<double> distances = new double[points.Length];
        for (var other = 0; other < points.Length; other++)
            distances[other] = Math.Sqrt(MapPoint.SquaredDistance(points[from], points[other]));
        for (var division = 0; division < sums.Length; division++)
        {
            var (sum, labels) = (sums[division], divisions[division]);
            Array.Clear(sum);
            for (var other = 0; other < distances.Length; other++)
                sum[labels[other]] += distances[other];
        }
    }

    private static double Width(double[] sums, int[] sizes, int own)
    {
        if (sizes[own] == 1)
            return 0;
        var (within, next) = (sums[own] / (sizes[own] - 1), double.MaxValue);
        for (var group = 0; group < sums.Length; group++)
        {
            if (group != own && sizes[group] > 0)
                next = Math.Min(next, sums[group] / sizes[group]);
        }

        var greater = Math.Max(within, next);
        return greater > 0 && next < double.MaxValue ? (next - within) / greater : 0;
    }

    private static int[] Sizes(int[] labels, int groups)
    {
        var sizes = new int[groups];
        foreach (var label in labels)
            sizes[label]++;
        return sizes;
    }
}
