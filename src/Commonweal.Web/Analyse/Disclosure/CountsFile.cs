using System.Globalization;
using Commonweal.Analysis.Disclosure;

namespace Commonweal.Web.Analyse.Disclosure;

/// <summary>
/// A file of counts: names of the columns in the first line, names of the rows in the first column. With one column of
/// counts it is a list with one total, else a table with totals of its rows and columns.
/// </summary>
internal sealed record CountsFile(IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, CountTable Table)
{
    private const int MostCells = 50_000;
    private const long MostCounted = 1L << 53;

    /// <summary>Reads it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="hasTotals">Whether its last row, and of a table also its last column, are totals: they must add up and are worked out anew.</param>
    internal static CountsFile Read(string path, bool hasTotals)
    {
        using var file = DelimitedFile.Open(path);
        var (lines, seen, sum) = (new List<Line>(), new HashSet<string>(StringComparer.Ordinal), 0L);
        if (file.Columns.Count < 2) throw file.Fault("there are no counts; the first column holds the names of the rows.");
        foreach (var row in file.Rows())
        {
            if (!seen.Add(row.Text(0))) throw row.Fault($"there are two rows {InputFault.Quote(row[0])}.");
            lines.Add(new Line(row, [.. Enumerable.Range(1, file.Columns.Count - 1).Select(row.Count)]));
            if ((long)lines.Count * file.Columns.Count > MostCells) throw row.Fault(string.Create(CultureInfo.InvariantCulture, $"these are more than {MostCells:N0} cells. Split the table."));
            foreach (var count in lines[^1].Counts)
                sum = sum + count <= MostCounted ? sum + count : throw row.Fault("the counts add up to more than can be counted exactly.");
        }

        if (hasTotals) TakeTotals(file, lines);
        else RefuseHiddenTotals(file, lines);
        if (lines.Count == 0) throw file.Fault("there are no rows.");
        var columns = lines[0].Counts.Length;
        return new CountsFile([.. lines.Select(line => line.Row[0])], [.. file.Columns.Skip(1).Take(columns)], Counted(lines, columns));
    }

    private static void TakeTotals(DelimitedFile file, List<Line> lines)
    {
        if (lines.Count < 2) throw file.Fault("there is no row beside the totals.");
        if (lines[0].Counts.Length > 1)
        {
            foreach (var line in lines.Where(line => line.Counts[..^1].Sum() != line.Counts[^1]))
                throw line.Row.Fault(string.Create(CultureInfo.InvariantCulture, $"the total is {line.Counts[^1]}, but the counts add up to {line.Counts[..^1].Sum()}."));
        }

        for (var column = 0; column < lines[0].Counts.Length; column++)
        {
            if (SumAbove(lines, column) != lines[^1].Counts[column])
                throw lines[^1].Row.Fault(string.Create(CultureInfo.InvariantCulture, $"the total of {InputFault.Quote(file.Columns[column + 1])} is {lines[^1].Counts[column]}, but the counts add up to {SumAbove(lines, column)}."));
        }

        lines.RemoveAt(lines.Count - 1);
        for (var row = 0; row < lines.Count && lines[row].Counts.Length > 1; row++)
            lines[row] = lines[row] with { Counts = lines[row].Counts[..^1] };
    }

    // Totals taken for counts would be published without anybody having asked what they tell of the others.
    private static void RefuseHiddenTotals(DelimitedFile file, List<Line> lines)
    {
        if (lines.Count > 2 && lines[^1].Counts.Any(count => count > 0) && Enumerable.Range(0, lines[0].Counts.Length).All(column => SumAbove(lines, column) == lines[^1].Counts[column]))
            throw lines[^1].Row.Fault("this row is the sum of all others. Leave totals out, or say --totals if the last row and column are totals.");
        if (lines.Count > 1 && lines[0].Counts.Length > 2 && lines.TrueForAll(line => line.Counts[..^1].Sum() == line.Counts[^1]) && lines.Exists(line => line.Counts[^1] > 0))
            throw InputFault.At(file.Name, 1, $"the column {InputFault.Quote(file.Columns[^1])} is the sum of all others. Leave totals out, or say --totals if the last row and column are totals.");
    }

    private static long SumAbove(List<Line> lines, int column) => lines.Take(lines.Count - 1).Sum(line => line.Counts[column]);

    private static CountTable Counted(List<Line> lines, int columns)
    {
        if (columns == 1)
            return CountTable.OfList([.. lines.Select(line => line.Counts[0])]);
        var counts = new long[lines.Count, columns];
        for (var row = 0; row < lines.Count; row++)
        {
            for (var column = 0; column < columns; column++)
                counts[row, column] = lines[row].Counts[column];
        }

        return CountTable.Of(counts);
    }

    private sealed record Line(DelimitedRow Row, long[] Counts);
}
