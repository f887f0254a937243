namespace Commonweal.Analysis.CommonGround;

/// <summary>
/// Whether groups would be found again: half of the points are drawn and grouped anew, the other points join the nearest
/// centre, and the two divisions are compared by the adjusted Rand index (Ben-Hur, Elisseeff and Guyon 2002; Hubert and
/// Arabie 1985). The mean over the draws: 1 always the same groups, 0 no more alike than by chance.
/// </summary>
internal static class Stability
{
    private const int Draws = 20;
    private const int Starts = 4;

    public static double Of(MapPoint[] points, int[] labels, int groups, SplitMix random, int threads)
    {
        var order = Enumerable.Range(0, points.Length).ToArray();
        var again = new int[points.Length];
        var sum = 0.0;
        for (var draw = 0; draw < Draws; draw++)
        {
            Shuffle(order, random);
            var half = order[..((points.Length + 1) / 2)];
            var centres = KMeans.Best(Array.ConvertAll(half, at => points[at]), groups, Starts, random, threads).Centres;
            for (var at = 0; at < points.Length; at++)
                again[at] = Lloyd.Nearest(points[at], centres);
            sum += AdjustedRand(labels, again, groups);
        }

        return sum / Draws;
    }

    public static double AdjustedRand(int[] one, int[] other, int groups)
    {
        var table = new long[groups, groups];
        for (var at = 0; at < one.Length; at++)
            table[one[at], other[at]]++;
        long together = 0, inOne = 0, inOther = 0;
        for (var row = 0; row < groups; row++)
        {
            long rowSum = 0, columnSum = 0;
            for (var column = 0; column < groups; column++)
            {
                together += Pairs(table[row, column]);
                rowSum += table[row, column];
                columnSum += table[column, row];
            }

            inOne += Pairs(rowSum);
            inOther += Pairs(columnSum);
        }

        var expected = (double)inOne * inOther / Math.Max(Pairs(one.Length), 1);
        var most = (inOne + inOther) / 2.0;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    internal static void Shuffle(int[] items, SplitMix random)
    {
        for (var at = items.Length - 1; at > 0; at--)
        {
            var other = random.Below(at + 1);
            (items[at], items[other]) = (items[other], items[at]);
        }
    }

    private static long Pairs(long count) => count * (count - 1) / 2;
}
