namespace Commonweal.Analysis.CommonGround;

/// <summary>
/// Groups of points with the least sum of squared distances from their means: many starts spread out at random
/// (k-means++, Arthur and Vassilvitskii 2007), Lloyd's rounds from each, and from the best an exchange of single points
/// as long as one helps (Hartigan 1975), which leaves optima that Lloyd's rounds cannot leave.
/// </summary>
internal static class KMeans
{
    public static Partition Best(MapPoint[] points, int groups, int starts, SplitMix random, int threads)
    {
        var spread = new MapPoint[starts][];
        for (var start = 0; start < starts; start++)
            spread[start] = Spread(points, groups, random);
        var found = new Partition[starts];
        Chunks.For(starts, 1, threads, (start, _) => found[start] = Lloyd.Refine(points, spread[start], threads: 1));
        return Exchange(points, found.MinBy(one => one.Inertia)!, threads);
    }

    private static MapPoint[] Spread(MapPoint[] points, int groups, SplitMix random)
    {
        var centres = new MapPoint[groups];
        centres[0] = points[random.Below(points.Length)];
        var distances = new double[points.Length];
        Array.Fill(distances, double.MaxValue);
        for (var centre = 1; centre < groups; centre++)
        {
            var sum = 0.0;
            for (var at = 0; at < points.Length; at++)
                sum += distances[at] = Math.Min(distances[at], MapPoint.SquaredDistance(points[at], centres[centre - 1]));
            var left = random.Unit() * sum;
            var chosen = 0;
            while (chosen < points.Length - 1 && (left -= distances[chosen]) >= 0)
                chosen++;
            centres[centre] = points[chosen];
        }

        return centres;
    }

    private static Partition Exchange(MapPoint[] points, Partition partition, int threads)
    {
        var (centres, labels, sizes) = ((MapPoint[])partition.Centres.Clone(), (int[])partition.Labels.Clone(), partition.Sizes());
        for (var (moved, round) = (true, 0); moved && round < 100; round++)
        {
            moved = false;
            for (var at = 0; at < points.Length; at++)
            {
                var from = labels[at];
                if (sizes[from] == 1)
                    continue;
                var to = Better(points[at], from, centres, sizes);
                if (to == from)
                    continue;
                centres[from] = Shifted(centres[from], points[at], -1.0 / (sizes[from] - 1));
                centres[to] = Shifted(centres[to], points[at], 1.0 / (sizes[to] + 1));
                (sizes[from], sizes[to], labels[at], moved) = (sizes[from] - 1, sizes[to] + 1, to, true);
            }
        }

        var refined = Lloyd.Refine(points, centres, threads);
        return refined.Inertia < partition.Inertia ? refined : partition;
    }

    private static int Better(MapPoint point, int own, MapPoint[] centres, int[] sizes)
    {
        var best = own;
        var least = MapPoint.SquaredDistance(point, centres[own]) * sizes[own] / (sizes[own] - 1) * (1 - 1e-12);
        for (var centre = 0; centre < centres.Length; centre++)
        {
            var cost = MapPoint.SquaredDistance(point, centres[centre]) * sizes[centre] / (sizes[centre] + 1);
            if (centre != own && cost < least)
                (best, least) = (centre, cost);
        }

        return best;
    }

    private static MapPoint Shifted(MapPoint centre, MapPoint point, double part)
        => new(centre.X + ((point.X - centre.X) * part), centre.Y + ((point.Y - centre.Y) * part));
}
