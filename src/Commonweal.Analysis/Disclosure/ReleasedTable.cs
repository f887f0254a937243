namespace Commonweal.Analysis.Disclosure;

/// <summary>A cell as it may leave the building.</summary>
/// <param name="Count">The count, or null where it is hidden. Why it is hidden is never said: that would tell that it is small.</param>
public readonly record struct ReleasedCell(long? Count)
{
    /// <summary>Whether the count is hidden to protect people.</summary>
    public bool IsHidden => Count is null;

    /// <summary>A hidden count.</summary>
    public static ReleasedCell Hidden => default;
}

/// <summary>A table that an attacker who knows all its published counts cannot see through.</summary>
public sealed class ReleasedTable
{
    private readonly CountTable table;
    private readonly ReleasedCell[] cells;

    internal ReleasedTable(CountTable table, ReleasedCell[] cells, int roundedTo = 0)
    {
        this.table = table;
        this.cells = cells;
        RoundedTo = roundedTo;
    }

    /// <summary>Number of rows, the total's not counted; 1 for a list.</summary>
    public int Rows => table.Rows;

    /// <summary>Number of columns, the total's not counted.</summary>
    public int Columns => table.Columns;

    /// <summary>A cell; the index one past the last row or column is the total.</summary>
    public ReleasedCell this[int row, int column] => cells[table.Index(row, column)];

    /// <summary>The total of everything.</summary>
    public ReleasedCell Total => cells[^1];

    /// <summary>The counts are rounded to multiples of this number; 0 where they are exact.</summary>
    public int RoundedTo { get; }

    /// <summary>How many cells are hidden, totals among them.</summary>
    public int HiddenCells => cells.Count(cell => cell.IsHidden);

    /// <summary>Nothing could be released.</summary>
    public bool IsWithheld => cells.All(cell => cell.IsHidden);

    internal static ReleasedTable Hiding(CountTable table, IReadOnlyList<bool> hidden) =>
        new(table, [.. hidden.Select((hide, cell) => hide ? ReleasedCell.Hidden : new ReleasedCell(table.Value(cell)))]);

    internal static ReleasedTable Withholding(CountTable table) => new(table, new ReleasedCell[table.Cells]);

    internal ReleasedCell Cell(int cell) => cells[cell];
}
