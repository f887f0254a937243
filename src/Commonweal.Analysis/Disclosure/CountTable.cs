using System.Globalization;

namespace Commonweal.Analysis.Disclosure;

/// <summary>
/// Counts of people or events with their totals: a list with one total, or a table with a total for each row and column
/// and a grand total. Immutable; all counts are whole and not negative.
/// </summary>
public sealed class CountTable
{
    private readonly long[] values;

    private CountTable(long[,] counts, bool isList)
    {
        (Rows, Columns, IsList) = (counts.GetLength(0), counts.GetLength(1), isList);
        if (counts.Length == 0)
            throw new ArgumentException("A table needs at least one count.", nameof(counts));
        var stride = Columns + 1;
        values = new long[(isList ? 1 : Rows + 1) * stride];
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var count = counts[row, column];
                if (count < 0)
                    throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The count in row {row}, column {column} is negative: {count}."), nameof(counts));
                Add(row, column, count);
                Add(row, Columns, count);
                if (isList)
                    continue;
                Add(Rows, column, count);
                Add(Rows, Columns, count);
            }
        }
    }

    /// <summary>Number of rows, the total's not counted; 1 for a list.</summary>
    public int Rows { get; }

    /// <summary>Number of columns, the total's not counted.</summary>
    public int Columns { get; }

    /// <summary>Whether this is a list: one total, and no totals of columns.</summary>
    public bool IsList { get; }

    /// <summary>A count; the index one past the last row or column is the total.</summary>
    public long this[int row, int column] => values[Index(row, column)];

    /// <summary>The total of everything.</summary>
    public long Total => values[^1];

    internal int Cells => values.Length;

    /// <summary>A list of counts with one total.</summary>
    /// <exception cref="ArgumentException">The list is empty or a count is negative.</exception>
    /// <exception cref="OverflowException">The total does not fit.</exception>
    public static CountTable OfList(IReadOnlyList<long> counts)
    {
        var row = new long[1, counts.Count];
        for (var column = 0; column < counts.Count; column++)
            row[0, column] = counts[column];
        return new CountTable(row, isList: true);
    }

    /// <summary>A table of counts by row and column, with totals of both.</summary>
    /// <exception cref="ArgumentException">The table is empty or a count is negative.</exception>
    /// <exception cref="OverflowException">A total does not fit.</exception>
    public static CountTable Of(long[,] counts) => new(counts, isList: false);

    internal long Value(int cell) => values[cell];

    internal int Index(int row, int column)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(row, IsList ? 0 : Rows);
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(column, Columns);
        return (row * (Columns + 1)) + column;
    }

    // How many sums the cell is: 0 a count, 1 the total of a row or column, 2 the grand total of a table.
    internal int Depth(int cell) =>
        (cell % (Columns + 1) == Columns ? 1 : 0) + (!IsList && cell / (Columns + 1) == Rows ? 1 : 0);

    private void Add(int row, int column, long count)
    {
        var cell = (row * (Columns + 1)) + column;
        values[cell] = checked(values[cell] + count);
    }
}
