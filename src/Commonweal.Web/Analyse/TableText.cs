using System.Globalization;

namespace Commonweal.Web.Analyse;

/// <summary>A table for a terminal: columns aligned, numbers to the right, never cut.</summary>
internal sealed class TableText(params string[] columns)
{
    private readonly List<string[]> rows = [];
    private readonly bool[] isNumber = [.. Enumerable.Repeat(true, columns.Length)];

    /// <summary>Adds a row; numbers are written as they are, with a point. Null is left blank.</summary>
    internal void Add(params object?[] cells)
    {
        for (var column = 0; column < columns.Length; column++) isNumber[column] &= cells[column] is null or IFormattable and not DateOnly;
        rows.Add([.. cells.Select(Written)]);
    }

    private static string Written(object? cell)
        => cell is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Convert.ToString(cell, CultureInfo.InvariantCulture)?.ReplaceLineEndings(" ") ?? "";

    /// <summary>Writes the table.</summary>
    internal void WriteTo(TextWriter output)
    {
        int[] widths = [.. Enumerable.Range(0, columns.Length).Select(column => rows.Append(columns).Max(row => row[column].Length))];
        foreach (var row in rows.Prepend([.. widths.Select(width => new string('-', width))]).Prepend(columns))
            output.WriteLine(string.Join("  ", row.Select((cell, column) => isNumber[column] ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd());
    }
}
