using System.Text;

namespace Commonweal.Platform.Imports;

/// <summary>A row of a table.</summary>
/// <param name="Line">The line it begins on, counted from 1.</param>
/// <param name="Fields">Its fields, without the spaces around them.</param>
public readonly record struct CsvRow(int Line, IReadOnlyList<string> Fields)
{
    /// <summary>A field by its place, or nothing where the row is short.</summary>
    public string this[int place] => place < Fields.Count ? Fields[place] : "";
}

/// <summary>
/// Reads comma-separated values (RFC 4180), also with semicolons or tabs: quotes hold separators, line ends and doubled
/// quotes. Streams, so that a file is never held whole. A quote that is never closed ends with the file; what reads the row refuses it.
/// </summary>
public static class CsvRows
{
    /// <summary>More than any field of a table holds: a quote left open must not swallow the file.</summary>
    private const int LongestField = 100_000;

    /// <summary>The rows, the header among them; rows of nothing but separators are left out.</summary>
    public static IEnumerable<CsvRow> Read(TextReader reader, char delimiter = ',')
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var (line, begun, quoted) = (1, 1, false);
        for (int next; (next = reader.Read()) >= 0;)
        {
            var letter = (char)next;
            if (letter == '\n') line++;
            if (letter == '"' && quoted && reader.Peek() == '"') field.Append((char)reader.Read());
            else if (letter == '"' && (quoted || field.Length == 0)) quoted = !quoted;
            else if (quoted && field.Length < LongestField) field.Append(letter);
            else if (letter == delimiter) End(field, fields);
            else if (letter is '\n' or '\r')
            {
                quoted = false;
                End(field, fields);
                if (fields.Exists(f => f.Length > 0)) yield return new CsvRow(begun, [.. fields]);
                fields.Clear();
                begun = line;
            }
            else field.Append(letter);
        }
        End(field, fields);
        if (fields.Exists(f => f.Length > 0)) yield return new CsvRow(begun, [.. fields]);
    }

    /// <summary>The separator a header line uses most.</summary>
    public static char DelimiterOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var header = end < 0 ? text : text[..end];
        return ",;\t".MaxBy(separator => header.Count(letter => letter == separator));
    }

    private static void End(StringBuilder field, List<string> fields)
    {
        fields.Add(field.ToString().Trim());
        field.Clear();
    }
}
