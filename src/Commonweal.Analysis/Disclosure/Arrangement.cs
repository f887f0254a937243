namespace Commonweal.Analysis.Disclosure;

/// <summary>
/// A table with its rows and columns in an order that only their counts decide, and the longer side downwards. What is
/// hidden, and how counts are rounded, is chosen there: or a table published once by district and once turned or sorted anew
/// would hide other cells the second time, and each show what the other hides. (Rows with the same counts keep the order given.)
/// </summary>
internal sealed class Arrangement
{
    private readonly CountTable table;
    private readonly int[] rows;
    private readonly int[] columns;
    private readonly bool isTurned;

    private Arrangement(CountTable table)
    {
        this.table = table;
        var (byRow, byColumn) = (Lines(table.Rows, row => Counts(table.Columns, column => table[row, column])), Lines(table.Columns, column => Counts(table.Rows, row => table[row, column])));
        (rows, columns) = ([.. byRow.Select(line => line.Index)], [.. byColumn.Select(line => line.Index)]);
        isTurned = !table.IsList && Compare(byRow, byColumn) < 0;
        Table = table.IsList ? CountTable.OfList([.. columns.Select(column => table[0, column])]) : Arranged();
    }

    /// <summary>The table so arranged.</summary>
    public CountTable Table { get; }

    public static Arrangement Of(CountTable table) => new(table);

    /// <summary>For each cell of the table as it was given what holds for it in the arranged one.</summary>
    public T[] Back<T>(T[] arranged)
    {
        var back = new T[table.Cells];
        var (down, across) = isTurned ? (columns, rows) : (rows, columns);
        for (var cell = 0; cell < arranged.Length; cell++)
        {
            var (row, column) = Math.DivRem(cell, Table.Columns + 1);
            var (one, other) = (row < down.Length ? down[row] : row, column < across.Length ? across[column] : column);
            back[isTurned ? table.Index(other, one) : table.Index(one, other)] = arranged[cell];
        }

        return back;
    }

    private CountTable Arranged()
    {
        var counts = isTurned ? new long[columns.Length, rows.Length] : new long[rows.Length, columns.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < columns.Length; column++)
            {
                var count = table[rows[row], columns[column]];
                if (isTurned)
                    counts[column, row] = count;
                else
                    counts[row, column] = count;
            }
        }

        return CountTable.Of(counts);
    }

    private static long[] Counts(int length, Func<int, long> at) => [.. Enumerable.Range(0, length).Select(at).Order()];

    private static (int Index, long[] Sorted)[] Lines(int count, Func<int, long[]> line) =>
        [.. Enumerable.Range(0, count).Select(index => (index, line(index))).Order(Comparer<(int Index, long[] Sorted)>.Create((a, b) =>
            Compare(a.Sorted, b.Sorted) is not 0 and var order ? order : a.Index.CompareTo(b.Index)))];

    private static int Compare((int Index, long[] Sorted)[] down, (int Index, long[] Sorted)[] across) =>
        down.Length != across.Length
            ? down.Length.CompareTo(across.Length)
            : down.Zip(across, (a, b) => Compare(a.Sorted, b.Sorted)).FirstOrDefault(order => order != 0);

    private static int Compare(long[] a, long[] b) =>
        a.Sum() != b.Sum() ? a.Sum().CompareTo(b.Sum()) : a.AsSpan().SequenceCompareTo(b);
}
