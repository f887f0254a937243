using System.Globalization;
using System.Text;
using Commonweal.Platform.Imports;

namespace Commonweal.Web.Analyse;

/// <summary>
/// A table in a file: names of columns in the first line, then a row a line, separated by commas, semicolons or tabs.
/// Read as a stream, once.
/// </summary>
internal sealed class DelimitedFile : IDisposable
{
    /// <summary>More columns than any table that is meant to be one.</summary>
    private const int MostColumns = 20_000;

    private readonly StreamReader reader;
    private readonly IEnumerator<CsvRow> rows;
    private readonly Dictionary<string, int> places;

    private DelimitedFile(string name, StreamReader reader, IEnumerator<CsvRow> rows, IReadOnlyList<string> columns, Dictionary<string, int> places)
        => (Name, this.reader, this.rows, Columns, this.places) = (name, reader, rows, columns, places);

    /// <summary>How the file is called in messages.</summary>
    internal string Name { get; }

    /// <summary>Names of the columns, in order.</summary>
    internal IReadOnlyList<string> Columns { get; }

    /// <summary>Opens a table and reads its first line.</summary>
    /// <param name="path">A path, or <c>-</c> for the standard input.</param>
    internal static DelimitedFile Open(string path)
    {
        var name = InputFile.NameOf(path);
        var opened = InputFile.Open(path);
        try
        {
            var header = Read(name, opened.ReadLine) ?? "";
            if (string.IsNullOrWhiteSpace(header)) throw InputFault.In(name, "the file is empty; its first line must hold the names of the columns.");
            var delimiter = CsvRows.DelimiterOf(header);
            if (header.AsSpan().Count(delimiter) >= MostColumns) throw InputFault.At(name, 1, string.Create(CultureInfo.InvariantCulture, $"there are more than {MostColumns:N0} columns."));
            var columns = CsvRows.Read(new StringReader(header), delimiter).Single().Fields;
            return new DelimitedFile(name, opened, CsvRows.Read(opened, delimiter).GetEnumerator(), columns, Places(name, columns));
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>The place of a column that must be there.</summary>
    internal int Column(string name) => TryColumn(name)
        ?? throw InputFault.At(Name, 1, $"there is no column {InputFault.Quote(name)}. Columns are: {string.Join(", ", Columns.Take(12))}{(Columns.Count > 12 ? ", …" : ".")}");

    /// <summary>The place of a column, or null where there is none of that name.</summary>
    internal int? TryColumn(string name) => places.TryGetValue(name, out var place) ? place : null;

    /// <summary>The rows, each with as many fields as there are columns.</summary>
    internal IEnumerable<DelimitedRow> Rows()
    {
        while (Read(Name, rows.MoveNext))
        {
            var row = new DelimitedRow(Name, rows.Current.Line + 1, Columns, rows.Current.Fields);
            if (row.Fields.Count != Columns.Count) throw row.Fault(string.Create(CultureInfo.InvariantCulture, $"the first line names {Columns.Count} columns, this one has {row.Fields.Count}."));
            yield return row;
        }
    }

    /// <summary>A fault of the whole file.</summary>
    internal Exception Fault(string reason) => InputFault.In(Name, reason);

    public void Dispose()
    {
        rows.Dispose();
        reader.Dispose();
    }

    private static Dictionary<string, int> Places(string name, IReadOnlyList<string> columns)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < columns.Count; place++)
        {
            // Spreadsheets leave the corner of a crosstab empty.
            if (columns[place].Length == 0 && place > 0) throw InputFault.At(name, 1, string.Create(CultureInfo.InvariantCulture, $"column {place + 1} has no name."));
            if (!found.TryAdd(columns[place], place)) throw InputFault.At(name, 1, $"there are two columns {InputFault.Quote(columns[place])}.");
        }
        return found;
    }

    private static T Read<T>(string name, Func<T> read)
    {
        try { return read(); }
        catch (DecoderFallbackException) { throw InputFault.In(name, "this is not text in UTF-8. Save it as 'CSV UTF-8'."); }
        catch (IOException) { throw InputFault.In(name, "the file cannot be read to its end."); }
    }
}
