using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Commonweal.Analysis.CommonGround;

/// <summary>Sums of padded vectors (see <see cref="SquareMatrix.Padded"/>), four numbers at a time on every machine, so that the order of additions is always the same.</summary>
internal static class FourLanes
{
    public static double Dot(double[] a, double[] b)
    {
        var left = Lanes(a);
        var right = Lanes(b);
        var (even, odd) = (Vector256<double>.Zero, Vector256<double>.Zero);
        for (var at = 0; at < left.Length - 1; at += 2)
        {
            even += left[at] * right[at];
            odd += left[at + 1] * right[at + 1];
        }

        return Sum(even + odd);
    }

    public static void Subtract(double[] from, double[] vector, double times)
    {
        var left = Lanes(from);
        var right = Lanes(vector);
        var all = Vector256.Create(times);
        for (var at = 0; at < left.Length; at++)
            left[at] -= all * right[at];
    }

    public static Span<Vector256<double>> Lanes(Span<double> vector) => MemoryMarshal.Cast<double, Vector256<double>>(vector);

    public static double Sum(Vector256<double> lanes) => lanes[0] + lanes[1] + (lanes[2] + lanes[3]);
}
