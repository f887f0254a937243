using Commonweal.Analysis.Disclosure;
using CsCheck;

namespace Commonweal.UnitTests.Disclosure;

public class ArrangementTests
{
    private static readonly DisclosureRule Rule = new(protection: 6);

    private static readonly Gen<long[,]> Counts = Gen.Frequency((2, Gen.Long[0, 9]), (5, Gen.Long[0, 90]), (2, Gen.Long[0, 5_000])).Array2D[Gen.Int[1, 7], Gen.Int[1, 7]];

    [Fact]
    public void Intervals_TableTurned_AreTheSameTurned() =>
        Gen.Select(Counts, Gen.Int).Sample((counts, mask) =>
        {
            var (table, turned) = (CountTable.Of(counts), CountTable.Of(Turned(counts)));
            var (hidden, hiddenTurned) = (new bool[table.Cells], new bool[table.Cells]);
            foreach (var (row, column) in SafeTableTests.Positions(table))
                hidden[table.Index(row, column)] = hiddenTurned[turned.Index(column, row)] = (mask >> ((row + (3 * column)) % 31) & 1) == 1;
            var intervals = Attacker.Intervals(table, ReleasedTable.Hiding(table, hidden));
            var mirrored = Attacker.Intervals(turned, ReleasedTable.Hiding(turned, hiddenTurned));
            Assert.Equal(intervals.Count, mirrored.Count);
            Assert.All(intervals, cell => Assert.Equal(cell.Value, mirrored[(cell.Key.Column, cell.Key.Row)]));
        });

    [Fact]
    public void Release_TableTurned_HidesAndRoundsTheSame() =>
        Counts.Where(CanBeToldApart).Sample(counts =>
        {
            var (table, turned) = (CountTable.Of(counts), CountTable.Of(Turned(counts)));
            AreTheSame(table, SafeTable.Release(table, Rule), SafeTable.Release(turned, Rule), (row, column) => (column, row));
            AreTheSame(table, SafeTable.Round(table, Rule, 10, 7), SafeTable.Round(turned, Rule, 10, 7), (row, column) => (column, row));
        });

    [Fact]
    public void Release_RowsAndColumnsSortedAnew_HidesAndRoundsTheSame() =>
        Counts.Where(CanBeToldApart).SelectMany(counts => Gen.Select(Gen.Const(counts), Gen.Shuffle(Range(counts, 0)), Gen.Shuffle(Range(counts, 1)))).Sample((counts, rows, columns) =>
        {
            var sorted = new long[rows.Length, columns.Length];
            for (var row = 0; row < rows.Length; row++)
            {
                for (var column = 0; column < columns.Length; column++)
                    sorted[row, column] = counts[rows[row], columns[column]];
            }

            (int, int) To(int row, int column) => (row < rows.Length ? Array.IndexOf(rows, row) : row, column < columns.Length ? Array.IndexOf(columns, column) : column);
            var (table, anew) = (CountTable.Of(counts), CountTable.Of(sorted));
            AreTheSame(table, SafeTable.Release(table, Rule), SafeTable.Release(anew, Rule), To);
            AreTheSame(table, SafeTable.Round(table, Rule, 10, 7), SafeTable.Round(anew, Rule, 10, 7), To);
        });

    [Fact]
    public void Release_ListSortedAnew_HidesTheSame() =>
        Gen.Long[0, 5_000].Array[1, 12].Where(counts => counts.Distinct().Count() == counts.Length).SelectMany(counts => Gen.Select(Gen.Const(counts), Gen.Shuffle(Enumerable.Range(0, counts.Length).ToArray()))).Sample((counts, order) =>
        {
            var (list, anew) = (CountTable.OfList(counts), CountTable.OfList([.. order.Select(at => counts[at])]));
            AreTheSame(list, SafeTable.Release(list, Rule), SafeTable.Release(anew, Rule), (row, column) => (row, column < order.Length ? Array.IndexOf(order, column) : column));
        });

    private static void AreTheSame(CountTable table, ReleasedTable one, ReleasedTable other, Func<int, int, (int Row, int Column)> to)
    {
        foreach (var (row, column) in SafeTableTests.Positions(table))
            Assert.Equal(one[row, column], other[to(row, column).Row, to(row, column).Column]);
    }

    // No two rows or columns have the same counts, and a square's rows are not its columns.
    private static bool CanBeToldApart(long[,] counts)
    {
        var (rows, columns) = (Lines(counts), Lines(Turned(counts)));
        return rows.Distinct().Count() == rows.Count && columns.Distinct().Count() == columns.Count && !rows.Order().SequenceEqual(columns.Order());
    }

    private static List<string> Lines(long[,] counts) =>
        [.. Range(counts, 0).Select(row => string.Join(',', Range(counts, 1).Select(column => counts[row, column]).Order()))];

    private static int[] Range(long[,] counts, int dimension) => [.. Enumerable.Range(0, counts.GetLength(dimension))];

    private static long[,] Turned(long[,] counts)
    {
        var turned = new long[counts.GetLength(1), counts.GetLength(0)];
        foreach (var row in Range(counts, 0))
        {
            foreach (var column in Range(counts, 1))
                turned[column, row] = counts[row, column];
        }

        return turned;
    }
}
