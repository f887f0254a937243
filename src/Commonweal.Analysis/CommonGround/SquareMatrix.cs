using System.Runtime.Intrinsics;

namespace Commonweal.Analysis.CommonGround;

/// <summary>A square table of numbers, and its product with a pair of vectors.</summary>
internal sealed class SquareMatrix(int size)
{
    // Rows are padded so that twice four numbers can always be read together.
    private readonly int stride = Padded(size);
    private readonly double[] values = new double[size * Padded(size)];

    public int Size { get; } = size;

    public double this[int row, int column]
    {
        get => values[(row * stride) + column];
        set => values[(row * stride) + column] = value;
    }

    /// <summary>The length vectors must have; what is past the size must be zero.</summary>
    public static int Padded(int size) => (size + 7) & ~7;

    /// <summary>
    /// Multiplies two vectors at once. Each result is one sum in an order that depends neither on the machine's vector
    /// width nor on the number of threads.
    /// </summary>
    public void Multiply(double[] first, double[] second, double[] firstProduct, double[] secondProduct, int threads)
    {
        if (Size < 200 || threads == 1)
        {
            for (var row = 0; row < Size; row++)
                (firstProduct[row], secondProduct[row]) = Dot(row, first, second);
            return;
        }

        const int Block = 64;
        Parallel.For(0, (Size + Block - 1) / Block, new ParallelOptions { MaxDegreeOfParallelism = threads }, block =>
        {
            for (var row = block * Block; row < Math.Min(Size, (block + 1) * Block); row++)
                (firstProduct[row], secondProduct[row]) = Dot(row, first, second);
        });
    }

    /// <summary>Writes what is above the diagonal below it, in tiles that stay near.</summary>
    public void MirrorUpper()
    {
        const int Tile = 32;
        for (var top = 0; top < Size; top += Tile)
        {
            for (var left = 0; left <= top; left += Tile)
            {
                for (var row = top; row < Math.Min(Size, top + Tile); row++)
                {
                    for (var column = left; column < Math.Min(row, left + Tile); column++)
                        values[(row * stride) + column] = values[(column * stride) + row];
                }
            }
        }
    }

    private (double First, double Second) Dot(int row, double[] first, double[] second)
    {
        var own = FourLanes.Lanes(values.AsSpan(row * stride, stride));
        var one = FourLanes.Lanes(first);
        var two = FourLanes.Lanes(second);
        var (oneEven, oneOdd, twoEven, twoOdd) = (Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero, Vector256<double>.Zero);
        for (var at = 0; at < own.Length - 1; at += 2)
        {
            oneEven += own[at] * one[at];
            twoEven += own[at] * two[at];
            oneOdd += own[at + 1] * one[at + 1];
            twoOdd += own[at + 1] * two[at + 1];
        }

        return (FourLanes.Sum(oneEven + oneOdd), FourLanes.Sum(twoEven + twoOdd));
    }
}
