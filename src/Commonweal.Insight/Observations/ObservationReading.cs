using System.Globalization;
using CsvHelper;

namespace Commonweal.Insight.Observations;

/// <summary>One readable record of the table.</summary>
internal sealed record ObservedRecord(int Line, string Id, DateOnly Day, string DistrictCode, string Category);

/// <summary>A line that was not counted, and why.</summary>
internal sealed record RefusedLine(int Line, string Reason);

/// <summary>Reads somebody's table line by line; what cannot be read is reported, never guessed.</summary>
internal sealed class ObservationReading(ObservationMapping mapping, IReadOnlySet<string> districts)
{
    public List<RefusedLine> Refused { get; } = [];

    /// <summary>The records of a table, in order; memory does not grow with the file.</summary>
    /// <exception cref="ImportRefused">A column named by the mapping is missing, or the file is no table.</exception>
    public IEnumerable<ObservedRecord> Read(TextReader file, string name)
    {
        using var csv = CsvReader.Create(file, new CsvReaderOptions { TrackLineNumbers = true, TrimWhitespace = true, MissingField = CsvMissingFieldHandling.Throw });
        var headers = Header(csv, name);
        if (headers.Count == 0) throw new ImportRefused($"{name}: the file is empty; it needs a first line with the names of the columns.");
        var missing = mapping.Columns.Where(c => !headers.Contains(c, StringComparer.Ordinal)).ToList();
        if (missing.Count > 0)
            throw new ImportRefused($"{name}, line 1: no column named '{string.Join("', '", missing)}'. The mapping names it; the file has: {string.Join(", ", headers)}.");
        while (Next(csv, name))
            if (Record(csv) is { } record) yield return record;
    }

    private static IReadOnlyList<string> Header(CsvReader csv, string name)
    {
        try
        {
            csv.ReadHeader();
            return [.. csv.Headers];
        }
        catch (CsvFormatException exception)
        {
            throw new ImportRefused($"{name}, line 1: not the names of columns: {exception.Message}");
        }
    }

    private static bool Next(CsvReader csv, string name)
    {
        try { return csv.Read(); }
        catch (CsvFormatException exception)
        {
            throw new ImportRefused($"{name}, line {exception.LineNumber}: not a row of a table: {exception.Message}");
        }
    }

    private ObservedRecord? Record(CsvReader csv)
    {
        var line = (int)csv.LineNumber;
        var id = string.Join('\u001f', mapping.Id.Select(column => csv[column].ToString()));
        var district = csv[mapping.District].ToString();
        var category = csv[mapping.Category].ToString();
        var date = csv[mapping.Date.Column].ToString();
        if (id.All(letter => letter is '\u001f')) return Refuse(line, $"no identifier in '{string.Join("', '", mapping.Id)}'");
        if (!DateOnly.TryParseExact(date, mapping.Date.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Refuse(line, $"'{date}' is not a date written {mapping.Date.Format}");
        if (!districts.Contains(district)) return Refuse(line, $"'{district}' is not a district of the city");
        if (category.Length is 0 or > 80 || category.Any(char.IsControl)) return Refuse(line, "the category needs 1 to 80 letters");
        return new ObservedRecord(line, id, day, district, category);
    }

    private ObservedRecord? Refuse(int line, string reason)
    {
        Refused.Add(new RefusedLine(line, reason));
        return null;
    }
}
