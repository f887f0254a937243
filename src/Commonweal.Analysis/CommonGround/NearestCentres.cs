using System.Runtime.Intrinsics;

namespace Commonweal.Analysis.CommonGround;

/// <summary>One step of Lloyd's for some of the points, four at a time: who is nearest to which centre, and the sums their means need.</summary>
internal sealed record NearestCentres((double X, double Y, double Size)[] Sums, int Moved, double Inertia)
{
    /// <summary>Labels the points from one up to another; the first must be a multiple of four, and past the last all arrays are padded.</summary>
    public static NearestCentres Of(double[] x, double[] y, double[] labels, MapPoint[] centres, int from, int to)
    {
        var range = from..SquareMatrix.Padded(to);
        var xs = FourLanes.Lanes(x.AsSpan(range));
        var ys = FourLanes.Lanes(y.AsSpan(range));
        var own = FourLanes.Lanes(labels.AsSpan(range));
        Span<Vector256<double>> sumX = stackalloc Vector256<double>[centres.Length];
        Span<Vector256<double>> sumY = stackalloc Vector256<double>[centres.Length];
        Span<Vector256<double>> size = stackalloc Vector256<double>[centres.Length];
        sumX.Clear();
        sumY.Clear();
        size.Clear();
        var (moved, inertia) = (0, Vector256<double>.Zero);
        for (var at = 0; at < xs.Length; at++)
        {
            var (label, distance) = Nearest(xs[at], ys[at], centres);
            var isPoint = Vector256.LessThan(Vector256.Create(0.0, 1, 2, 3) + Vector256.Create((4.0 * at) + from), Vector256.Create((double)to));
            moved += int.PopCount((int)(~Vector256.Equals(label, own[at]) & isPoint).ExtractMostSignificantBits());
            inertia += distance & isPoint;
            own[at] = label;
            for (var centre = 0; centre < centres.Length; centre++)
            {
                var isIn = Vector256.Equals(label, Vector256.Create((double)centre)) & isPoint;
                sumX[centre] += xs[at] & isIn;
                sumY[centre] += ys[at] & isIn;
                size[centre] += Vector256<double>.One & isIn;
            }
        }

        var sums = new (double, double, double)[centres.Length];
        for (var centre = 0; centre < sums.Length; centre++)
            sums[centre] = (FourLanes.Sum(sumX[centre]), FourLanes.Sum(sumY[centre]), FourLanes.Sum(size[centre]));
        return new NearestCentres(sums, moved, FourLanes.Sum(inertia));
    }

    private static (Vector256<double> Label, Vector256<double> Distance) Nearest(Vector256<double> x, Vector256<double> y, MapPoint[] centres)
    {
        var (label, least) = (Vector256<double>.Zero, Vector256.Create(double.PositiveInfinity));
        for (var centre = 0; centre < centres.Length; centre++)
        {
            var (byX, byY) = (x - Vector256.Create(centres[centre].X), y - Vector256.Create(centres[centre].Y));
            var distance = (byX * byX) + (byY * byY);
            var isLess = Vector256.LessThan(distance, least);
            label = Vector256.ConditionalSelect(isLess, Vector256.Create((double)centre), label);
            least = Vector256.ConditionalSelect(isLess, distance, least);
        }

        return (label, least);
    }
}
