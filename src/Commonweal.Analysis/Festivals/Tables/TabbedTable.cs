using System.Text;

namespace Commonweal.Analysis.Festivals.Tables;

/// <summary>A table that lies in the library: a header line, then fields separated by tabs. Whoever corrects a text edits the table, not the code.</summary>
internal static class TabbedTable
{
    /// <summary>The rows, each with as many fields as the header.</summary>
    internal static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(TabbedTable).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The table {name} is not in the library.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var columns = reader.ReadLine()!.Split('\t').Length;
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            if (fields.Length != columns) throw new InvalidOperationException($"The table {name} has a line with {fields.Length} fields instead of {columns}: {line}");
            yield return fields;
        }
    }

    /// <summary>A table of texts by their keys.</summary>
    /// <param name="name">Name of the table.</param>
    /// <param name="family">What every key begins with.</param>
    internal static Dictionary<string, FestivalText> Texts(string name, string family)
        => Rows(name).ToDictionary(row => row[0], row => new FestivalText($"{family}.{row[0]}", row[1]), StringComparer.Ordinal);
}
