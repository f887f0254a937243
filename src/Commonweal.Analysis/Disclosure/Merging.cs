namespace Commonweal.Analysis.Disclosure;

/// <summary>A table with rows (of a list: counts) merged.</summary>
/// <param name="Table">The merged table.</param>
/// <param name="Groups">For each of its rows, the former rows in it.</param>
public sealed record MergedTable(CountTable Table, IReadOnlyList<IReadOnlyList<int>> Groups);

/// <summary>Merges small rows, districts or months, so that little or nothing must be hidden.</summary>
public static class Merging
{
    /// <summary>
    /// Merges rows (of a list: counts) until the rule hides none of their counts or one row is left; the smallest first,
    /// with the smaller of its neighbours, or, where the order does not matter, with the smallest other.
    /// Totals of columns stay as they are: <see cref="SafeTable.Release"/> the result.
    /// </summary>
    /// <param name="table">The true counts.</param>
    /// <param name="rule">What is demanded.</param>
    /// <param name="keepOrder">Only neighbours may be merged, as with months and ages.</param>
    public static MergedTable UntilLarge(CountTable table, DisclosureRule rule, bool keepOrder)
    {
        var rows = Enumerable.Range(0, table.IsList ? table.Columns : table.Rows)
            .Select(row => new Group([row], Counts(table, row)))
            .ToList();
        while (rows.Count > 1 && Smallest(rows, rule) is var small and >= 0)
        {
            var other = keepOrder ? Neighbour(rows, small) : Others(rows, small).MinBy(row => (rows[row].Size, row));
            var (first, second) = (Math.Min(small, other), Math.Max(small, other));
            rows[first] = new Group([.. rows[first].Rows, .. rows[second].Rows], [.. rows[first].Counts.Zip(rows[second].Counts, (a, b) => a + b)]);
            rows.RemoveAt(second);
        }

        return new MergedTable(Table(table, rows), [.. rows.Select(row => (IReadOnlyList<int>)[.. row.Rows.Order()])]);
    }

    private static long[] Counts(CountTable table, int row) =>
        table.IsList ? [table[0, row]] : [.. Enumerable.Range(0, table.Columns).Select(column => table[row, column])];

    private static int Smallest(List<Group> rows, DisclosureRule rule) =>
        Enumerable.Range(0, rows.Count)
            .Where(row => rows[row].Counts.Any(rule.Hides))
            .DefaultIfEmpty(-1)
            .MinBy(row => row < 0 ? (0, row) : (rows[row].Size, row));

    private static int Neighbour(List<Group> rows, int row) =>
        row == 0 ? 1
        : row == rows.Count - 1 || rows[row - 1].Size <= rows[row + 1].Size ? row - 1
        : row + 1;

    private static IEnumerable<int> Others(List<Group> rows, int row) => Enumerable.Range(0, rows.Count).Where(other => other != row);

    private static CountTable Table(CountTable table, List<Group> rows)
    {
        if (table.IsList)
            return CountTable.OfList([.. rows.Select(row => row.Size)]);
        var counts = new long[rows.Count, table.Columns];
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < table.Columns; column++)
                counts[row, column] = rows[row].Counts[column];
        }

        return CountTable.Of(counts);
    }

    private sealed record Group(int[] Rows, long[] Counts)
    {
        public long Size { get; } = Counts.Sum();
    }
}
