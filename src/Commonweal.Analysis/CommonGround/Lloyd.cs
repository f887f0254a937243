namespace Commonweal.Analysis.CommonGround;

/// <summary>Lloyd's rounds (1982): each point to its nearest centre, each centre to the mean of its points, until nothing moves.</summary>
internal static class Lloyd
{
    private const int Chunk = 8_192;

    public static Partition Refine(MapPoint[] points, MapPoint[] start, int threads, int rounds = 500)
    {
        var centres = (MapPoint[])start.Clone();
        var labels = new int[points.Length];
        Array.Fill(labels, -1);
        var sums = new Sums[Chunks.Count(points.Length, Chunk)];
        for (var round = 0; ; round++)
        {
            Chunks.For(points.Length, Chunk, threads, (from, to) => sums[from / Chunk] = Assign(points, centres, labels, from, to));
            var moved = 0;
            var inertia = 0.0;
            var (x, y, size) = (new double[centres.Length], new double[centres.Length], new int[centres.Length]);
            foreach (var part in sums)
            {
                moved += part.Moved;
                inertia += part.Inertia;
                for (var centre = 0; centre < centres.Length; centre++)
                    (x[centre], y[centre], size[centre]) = (x[centre] + part.X[centre], y[centre] + part.Y[centre], size[centre] + part.Size[centre]);
            }

            if (moved == 0 || round == rounds)
                return new Partition(labels, centres, inertia);
            for (var centre = 0; centre < centres.Length; centre++)
            {
                if (size[centre] > 0)
                    centres[centre] = new MapPoint(x[centre] / size[centre], y[centre] / size[centre]);
            }
        }
    }

    public static int Nearest(MapPoint point, ReadOnlySpan<MapPoint> centres)
    {
        var (nearest, least) = (0, MapPoint.SquaredDistance(point, centres[0]));
        for (var centre = 1; centre < centres.Length; centre++)
        {
            var distance = MapPoint.SquaredDistance(point, centres[centre]);
            if (distance < least)
                (nearest, least) = (centre, distance);
        }

        return nearest;
    }

    private static Sums Assign(MapPoint[] points, MapPoint[] centres, int[] labels, int from, int to)
    {
        var (x, y, size) = (new double[centres.Length], new double[centres.Length], new int[centres.Length]);
        var (moved, inertia) = (0, 0.0);
        for (var at = from; at < to; at++)
        {
            var point = points[at];
            var label = Nearest(point, centres);
            moved += label == labels[at] ? 0 : 1;
            labels[at] = label;
            inertia += MapPoint.SquaredDistance(point, centres[label]);
            x[label] += point.X;
            y[label] += point.Y;
            size[label]++;
        }

        return new Sums(x, y, size, moved, inertia);
    }

    private readonly record struct Sums(double[] X, double[] Y, int[] Size, int Moved, double Inertia);
}
