using Commonweal.Analysis.Disclosure;
using CsCheck;

namespace Commonweal.UnitTests.Disclosure;

public class AttackerTests
{
    [Fact]
    public void Intervals_ReferenceTables_AreReproducedExactly()
    {
        var compared = 0;
        foreach (var reference in ReferenceTables.All())
        {
            var intervals = Attacker.Intervals(reference.Table, reference.Released(cell => cell.Status != "published"));
            foreach (var cell in reference.Cells.Where(cell => cell.Status != "published"))
            {
                compared++;
                Assert.True(
                    new CellInterval(cell.Low, cell.High) == intervals[(cell.Row, cell.Column)],
                    $"table {reference.Number}, row {cell.Row}, column {cell.Column}: {intervals[(cell.Row, cell.Column)]} instead of [{cell.Low}, {cell.High}]");
            }

            Assert.Equal(reference.Cells.Count(cell => cell.Status != "published"), intervals.Count);
        }

        Assert.Equal(423, compared);
    }

    [Fact]
    public void Intervals_OnlySmallCellsHidden_AreSeenThroughAsOftenAsTheReferenceSays()
    {
        var exact = 0;
        foreach (var reference in ReferenceTables.All())
        {
            var intervals = Attacker.Intervals(reference.Table, reference.Released(cell => cell.Status == "primary")).Values;
            Assert.Equal(reference.NaivelyExact, intervals.Count(interval => interval.IsExact));
            Assert.Equal(reference.NaivelySmall, intervals.Count(interval => interval is { Low: >= 1, High: <= 4 }));
            exact += reference.NaivelyExact;
        }

        Assert.Equal(36, exact);
    }

    [Fact]
    public void Intervals_SmallTables_AreWhatTryingEverythingFinds() =>
        Gen.Select(Gen.Long[0, 4].Array2D[Gen.Int[1, 3], Gen.Int[1, 3]], Gen.Int[0, 1 << 9]).Sample(
            (counts, mask) =>
            {
                var table = CountTable.Of(counts);
                var (rows, columns) = (table.Rows, table.Columns);
                var hidden = new bool[table.Cells];
                for (var cell = 0; cell < rows * columns; cell++)
                    hidden[table.Index(cell / columns, cell % columns)] = (mask >> cell & 1) == 1;
                var intervals = Attacker.Intervals(table, ReleasedTable.Hiding(table, hidden));
                var found = TryEverything(table, hidden);
                Assert.Equal(found.Count, intervals.Count);
                foreach (var (cell, (low, high)) in found)
                    Assert.Equal(new CellInterval(low, high), intervals[cell]);
            },
            iter: 500);

    [Fact]
    public void Intervals_TotalHiddenToo_MayBeUnbounded()
    {
        var table = CountTable.OfList([3, 40]);
        var released = ReleasedTable.Hiding(table, [true, false, true]);
        Assert.Equal(new CellInterval(0, null), Attacker.Intervals(table, released)[(0, 0)]);
        Assert.Equal(new CellInterval(40, null), Attacker.Intervals(table, released)[(0, 2)]);
    }

    [Fact]
    public void Intervals_Rounded_UseThatTotalsAreSums()
    {
        // Shown 0, 0 and 20 in all: each part is at most 9, so each must be at least 2 to reach 11.
        var table = CountTable.OfList([9, 9]);
        var released = new ReleasedTable(table, [new(0), new(0), new(20)], roundedTo: 10);
        Assert.Equal(new CellInterval(2, 9), Attacker.Intervals(table, released)[(0, 0)]);
    }

    [Fact]
    public void FailsOn_OneHiddenCellInARow_SeesThrough()
    {
        var table = CountTable.Of(new long[,] { { 3, 40 }, { 50, 60 } });
        var hidden = new bool[table.Cells];
        hidden[0] = true;
        Assert.False(Attacker.FailsOn(table, ReleasedTable.Hiding(table, hidden), DisclosureRule.Default));
    }

    private static Dictionary<(int, int), (long Low, long High)> TryEverything(CountTable table, bool[] hidden)
    {
        var cells = Enumerable.Range(0, table.Cells).Where(cell => hidden[cell]).ToArray();
        var values = Enumerable.Range(0, table.Cells).Select(table.Value).ToArray();
        var found = new Dictionary<(int, int), (long Low, long High)>();
        var most = cells.Select(cell => Math.Min(table[cell / (table.Columns + 1), table.Columns], table[table.Rows, cell % (table.Columns + 1)])).ToArray();
        void Try(int at)
        {
            if (at < cells.Length)
            {
                for (values[cells[at]] = 0; values[cells[at]] <= most[at]; values[cells[at]]++)
                {
                    if (Fits(table, values, exactly: false))
                        Try(at + 1);
                }

                values[cells[at]] = 0;
                return;
            }

            if (!Fits(table, values, exactly: true))
                return;
            foreach (var cell in cells)
            {
                var key = Math.DivRem(cell, table.Columns + 1);
                var (low, high) = found.GetValueOrDefault(key, (long.MaxValue, long.MinValue));
                found[key] = (Math.Min(low, values[cell]), Math.Max(high, values[cell]));
            }
        }

        Array.ForEach(cells, cell => values[cell] = 0);
        Try(0);
        return found;
    }

    private static bool Fits(CountTable table, long[] values, bool exactly)
    {
        bool Sums(long sum, long total) => exactly ? sum == total : sum <= total;
        var stride = table.Columns + 1;
        return Enumerable.Range(0, table.Rows).All(row => Sums(Enumerable.Range(0, table.Columns).Sum(column => values[(row * stride) + column]), table[row, table.Columns]))
            && Enumerable.Range(0, table.Columns).All(column => Sums(Enumerable.Range(0, table.Rows).Sum(row => values[(row * stride) + column]), table[table.Rows, column]));
    }
}
