using System.Globalization;
using Commonweal.Analysis.Signals;

namespace Commonweal.UnitTests.Signals;

/// <summary>A table of the reference data: a series, or what R found in one.</summary>
internal sealed class OracleFile
{
    private readonly string[] columns;
    private readonly string[][] rows;

    private OracleFile(string[][] lines) => (columns, rows) = (lines[0], lines[1..]);

    internal int Rows => rows.Length;

    internal static OracleFile Read(string name) =>
        new([.. ReferenceData.Text("signals/" + name).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r').Split(',').Select(cell => cell.Trim('"')).ToArray())]);

    /// <summary>The names of a method's files, so that none is forgotten.</summary>
    internal static IReadOnlyList<string> Names(string pattern) =>
        [.. Directory.GetFiles(ReferenceData.Find("signals"), pattern).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>The series a file of results is about, by the end of its name, and which unit of it.</summary>
    internal static CountSeries Series(string results, string? unit = null)
    {
        if (results.EndsWith("berlin12.csv", StringComparison.Ordinal))
            return CountSeries.Of(Read("input_hepatitisA_berlin_12districts.csv").Counts(unit!));
        if (results.EndsWith("salmNewport_germany.csv", StringComparison.Ordinal))
            return CountSeries.OfWeeks(Read("input_salmNewport_germany.csv").Counts("observed"), new DateOnly(2004, 1, 5));
        var name = new[] { "rki_k1", "rki_m1", "salmonella_agona" }.Single(name => results.EndsWith(name + ".csv", StringComparison.Ordinal));
        return CountSeries.Of(Read($"input_{name}.csv").Counts("observed"));
    }

    internal bool Has(string column) => columns.Contains(column);

    internal string Text(int row, string column) => rows[row][Array.IndexOf(columns, column)];

    /// <summary>Null where the cell is empty or not a number.</summary>
    internal double? Number(int row, string column) =>
        double.TryParse(Text(row, column), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && !double.IsNaN(value) ? value : null;

    internal long[] Counts(string column) => [.. Enumerable.Range(0, Rows).Select(row => long.Parse(Text(row, column), CultureInfo.InvariantCulture))];
}
