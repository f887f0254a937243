using System.Runtime.Intrinsics;

namespace Commonweal.Analysis.CommonGround;

/// <summary>How much nearer points stand to their own group than to the next one (Rousseeuw 1987): the mean over points, from -1 to 1.</summary>
internal sealed class Silhouette
{
    private readonly IReadOnlyList<int[]> divisions;
    private readonly int[][] sizes;

    // The points by what group they are in under every division: such a run is added up in one go.
    private readonly int[] order;
    private readonly List<Range> runs = [];
    private readonly double[] x;
    private readonly double[] y;

    private Silhouette(MapPoint[] points, IReadOnlyList<int[]> divisions)
    {
        this.divisions = divisions;
        sizes = [.. divisions.Select(labels => new Partition(labels, new MapPoint[labels.Max() + 1], 0).Sizes())];
        order = [.. Enumerable.Range(0, points.Length).OrderBy(Run)];
        x = Array.ConvertAll(order, at => points[at].X);
        y = Array.ConvertAll(order, at => points[at].Y);
        for (var (from, to) = (0, 1); to <= order.Length; to++)
        {
            if (to < order.Length && Run(order[to]) == Run(order[from]))
                continue;
            runs.Add(from..to);
            from = to;
        }
    }

    /// <summary>The mean silhouette of each of several divisions of the same points.</summary>
    public static double[] Of(MapPoint[] points, IReadOnlyList<int[]> divisions, int threads)
    {
        var silhouette = new Silhouette(points, divisions);
        var widths = new double[points.Length][];
        Chunks.For(points.Length, 64, threads, (from, to) =>
        {
            for (var at = from; at < to; at++)
                widths[at] = silhouette.Widths(at);
        });
        return [.. Enumerable.Range(0, divisions.Count).Select(division => widths.Sum(width => width[division]) / points.Length)];
    }

    private double[] Widths(int at)
    {
        var sums = Array.ConvertAll(sizes, groups => new double[groups.Length]);
        foreach (var run in runs)
        {
            var distance = Distances(at, x.AsSpan(run), y.AsSpan(run));
            for (var division = 0; division < sums.Length; division++)
                sums[division][divisions[division][order[run.Start.Value]]] += distance;
        }

        return [.. sums.Select((sum, division) => Width(sum, sizes[division], divisions[division][order[at]]))];
    }

    private double Distances(int from, Span<double> xs, Span<double> ys)
    {
        var (sum, fromX, fromY) = (Vector256<double>.Zero, Vector256.Create(x[from]), Vector256.Create(y[from]));
        var four = FourLanes.Lanes(xs);
        var others = FourLanes.Lanes(ys);
        for (var at = 0; at < four.Length; at++)
        {
            var (byX, byY) = (four[at] - fromX, others[at] - fromY);
            sum += Vector256.Sqrt((byX * byX) + (byY * byY));
        }

        var total = FourLanes.Sum(sum);
        for (var at = four.Length * 4; at < xs.Length; at++)
            total += Math.Sqrt(MapPoint.SquaredDistance(new(x[from], y[from]), new(xs[at], ys[at])));
        return total;
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

    private long Run(int point)
    {
        var run = 0L;
        for (var division = 0; division < divisions.Count; division++)
            run = (run * sizes[division].Length) + divisions[division][point];
        return run;
    }
}
