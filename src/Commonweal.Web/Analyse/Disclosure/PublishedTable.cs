using Commonweal.Analysis.Disclosure;

namespace Commonweal.Web.Analyse.Disclosure;

/// <summary>The answer of <c>analyse disclosure</c>: what may be published. A count that is null is hidden.</summary>
/// <param name="Threshold">Counts under it are hidden.</param>
/// <param name="Protection">How wide an attacker's interval stays.</param>
/// <param name="RoundedTo">Counts are rounded to multiples of it; 0 where they are exact.</param>
/// <param name="Withheld">Whether nothing can be published.</param>
/// <param name="Hidden">How many cells are hidden, totals among them.</param>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">The rows; merged ones are named after all that are in them.</param>
/// <param name="Totals">Totals of the columns.</param>
/// <param name="Total">The total of everything.</param>
/// <param name="Intervals">For the analyst only and if asked for: what an attacker could still find out; else null.</param>
internal sealed record PublishedTable(
    int Threshold,
    int Protection,
    int RoundedTo,
    bool Withheld,
    int Hidden,
    IReadOnlyList<string> Columns,
    IReadOnlyList<PublishedRow> Rows,
    IReadOnlyList<long?> Totals,
    long? Total,
    IReadOnlyList<LeftInterval>? Intervals)
{
    internal static PublishedTable Of(IReadOnlyList<string> rows, IReadOnlyList<string> columns, CountTable table, ReleasedTable released, DisclosureRule rule, bool tellIntervals)
    {
        // A list lies down, its counts side by side; a file has it upright.
        long? Cell(int row, int column) => table.IsList ? released[0, row].Count : released[row, column].Count;
        var width = table.IsList ? 1 : table.Columns;
        var total = table.IsList ? 0 : table.Columns;
        return new PublishedTable(
            rule.Minimum,
            rule.Protection,
            released.RoundedTo,
            released.IsWithheld,
            released.HiddenCells,
            columns,
            [.. rows.Select((name, row) => new PublishedRow(name, [.. Enumerable.Range(0, width).Select(column => Cell(row, column))], Cell(row, total)))],
            [.. Enumerable.Range(0, width).Select(column => Cell(rows.Count, column))],
            released.Total.Count,
            tellIntervals ? [.. Attacker.Intervals(table, released).OrderBy(cell => cell.Key).Select(cell => LeftInterval.Of(rows, columns, table, cell.Key, cell.Value))] : null);
    }
}

/// <summary>A row.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cells">Its counts by column.</param>
/// <param name="Total">Its total; of a list the count once more.</param>
internal sealed record PublishedRow(string Name, IReadOnlyList<long?> Cells, long? Total);

/// <summary>What an attacker can say of a cell that is not published exactly.</summary>
/// <param name="Row">Its row; null for the totals.</param>
/// <param name="Column">Its column; null for the totals.</param>
/// <param name="Low">The count is at least this.</param>
/// <param name="High">And at most this; null where nothing limits it.</param>
internal sealed record LeftInterval(string? Row, string? Column, long Low, long? High)
{
    internal static LeftInterval Of(IReadOnlyList<string> rows, IReadOnlyList<string> columns, CountTable table, (int Row, int Column) cell, CellInterval interval)
    {
        var (row, column) = table.IsList ? (cell.Column, 0) : cell;
        return new LeftInterval(row < rows.Count ? rows[row] : null, column < columns.Count ? columns[column] : null, interval.Low, interval.High);
    }
}
