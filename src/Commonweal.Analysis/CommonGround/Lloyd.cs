namespace Commonweal.Analysis.CommonGround;

/// <summary>Lloyd's rounds (1982): each point to its nearest centre, each centre to the mean of its points, until nothing moves.</summary>
internal sealed class Lloyd
{
    private const int Chunk = 8_192;
    private readonly double[] x;
    private readonly double[] y;
    private readonly double[] labels;
    private readonly int points;

    private Lloyd(MapPoint[] points)
    {
        this.points = points.Length;
        x = new double[SquareMatrix.Padded(points.Length)];
        y = new double[x.Length];
        labels = new double[x.Length];
        for (var at = 0; at < points.Length; at++)
            (x[at], y[at]) = (points[at].X, points[at].Y);
        Array.Fill(labels, -1);
    }

    public static Partition Refine(MapPoint[] points, MapPoint[] start, int threads, int rounds = 500)
        => new Lloyd(points).Refine((MapPoint[])start.Clone(), threads, rounds);

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

    private Partition Refine(MapPoint[] centres, int threads, int rounds)
    {
        var parts = new NearestCentres[Chunks.Count(points, Chunk)];
        for (var round = 0; ; round++)
        {
            Chunks.For(points, Chunk, threads, (from, to) => parts[from / Chunk] = NearestCentres.Of(x, y, labels, centres, from, to));
            if (parts.Sum(part => part.Moved) == 0 || round == rounds)
                return new Partition(Array.ConvertAll(labels[..points], label => (int)label), centres, parts.Sum(part => part.Inertia));
            for (var centre = 0; centre < centres.Length; centre++)
            {
                var size = parts.Sum(part => part.Sums[centre].Size);
                if (size > 0)
                    centres[centre] = new MapPoint(parts.Sum(part => part.Sums[centre].X) / size, parts.Sum(part => part.Sums[centre].Y) / size);
            }
        }
    }
}
