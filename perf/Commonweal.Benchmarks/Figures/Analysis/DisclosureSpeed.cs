using Commonweal.Analysis.Disclosure;

namespace Commonweal.Benchmarks.Figures.Analysis;

/// <summary>Making large tables publishable, of which most cells are small, and how time grows.</summary>
internal static class DisclosureSpeed
{
    internal static Task MeasureAsync()
    {
        var big = Table(160);
        var (first, best) = Growth.Seconds(5, () => SafeTable.Release(big, DisclosureRule.Default));
        Figure.Note($"160 × 80 cells, six in seven rows all small, hidden and attacked: {first:0.000} s the first time, {best:0.000} s the best of 5");
        Figure.AtMost("analysis-disclosure-160x80-seconds", best, 2);
        var (_, attack) = Growth.Seconds(5, () => Attacker.Intervals(big, SafeTable.Release(big, DisclosureRule.Default)));
        Figure.Note($"the same with the interval of every hidden cell: {attack:0.000} s");
        var (_, round) = Growth.Seconds(5, () => SafeTable.Round(big, new DisclosureRule(protection: 9), 10, 1));
        Figure.Note($"the same rounded to tens: {round:0.000} s");
        Figure.AtMost(
            "analysis-disclosure-growth",
            Growth.Exponent("rows, half as many columns", 3, [40, 80, 160, 320], size =>
            {
                var table = Table(size);
                return () => SafeTable.Release(table, DisclosureRule.Default);
            }) / 2,
            2);
        Figure.Note($"promised: at most cells² (every hidden cell may need a look at all others); the figure is the exponent in cells");
        return Task.CompletedTask;
    }

    private static CountTable Table(int rows)
    {
        var random = new Random(20260303);
        var counts = new long[rows, rows / 2];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < rows / 2; column++)
                counts[row, column] = random.Next(0, row % 7 == 0 ? 40 : 6);
        }

        return CountTable.Of(counts);
    }
}
