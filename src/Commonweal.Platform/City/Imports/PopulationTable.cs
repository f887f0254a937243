using Commonweal.Platform.Imports;
using Commonweal.Platform.Localization;

namespace Commonweal.Platform.City.Imports;

/// <summary>People by district and group as a table gives them.</summary>
/// <param name="Rows">One for each district and group.</param>
/// <param name="Left">Columns that were left out because the law here allows no statistics by group.</param>
/// <param name="Faults">What is wrong; with one fault nothing is taken.</param>
internal sealed record PopulationTable(IReadOnlyList<Population> Rows, IReadOnlyList<string> Left, IReadOnlyList<ImportFault> Faults)
{
    private const int MostGroups = 100;
    private static readonly string[] DistrictNames = ["district", "code", "district_code"];
    private static readonly string[] WholeNames = ["population", "people", "total", Population.Everyone];

    /// <summary>
    /// Reads <c>district,population,group,group…</c>: the first line names the columns, each following one a district. Districts
    /// must be known; the population must be there; numbers are whole.
    /// </summary>
    internal static PopulationTable Read(string text, IReadOnlyCollection<string> districts, bool groups)
    {
        var rows = new List<Population>();
        var faults = new List<ImportFault>();
        var left = new List<string>();
        List<(int Place, string Group)>? columns = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        using var reader = new StringReader(text);
        foreach (var row in CsvRows.Read(reader, CsvRows.DelimiterOf(text)))
        {
            if (columns is null)
            {
                columns = Columns(row, groups, left, faults);
                if (faults.Count > 0) break;
                continue;
            }
            var code = row[0];
            if (row.Fields.Count > 1 + columns.Count + left.Count) faults.Add(new(row.Line, "imports.tooManyFields"));
            else if (!districts.Contains(code)) faults.Add(new(row.Line, "imports.unknownDistrict", ("code", code)));
            else if (!seen.Add(code)) faults.Add(new(row.Line, "imports.doubleDistrict", ("code", code)));
            else ReadPeople(row, code, columns, rows, faults);
        }
        if (faults.Count == 0 && rows.Count == 0) faults.Add(new(0, "imports.noRows"));
        return new(faults.Count == 0 ? rows : [], left, faults);
    }

    private static List<(int, string)> Columns(CsvRow header, bool groups, List<string> left, List<ImportFault> faults)
    {
        var columns = new List<(int Place, string Group)>();
        if (!DistrictNames.Contains(header[0], StringComparer.OrdinalIgnoreCase) || !WholeNames.Contains(header[1], StringComparer.OrdinalIgnoreCase))
        {
            faults.Add(new(header.Line, "imports.populationHeader"));
            return columns;
        }
        columns.Add((1, Population.Everyone));
        for (var place = 2; place < header.Fields.Count; place++)
        {
            var group = header[place];
            if (group.Length is 0 or > 60) faults.Add(new(header.Line, "imports.groupName", ("column", place + 1)));
            else if (columns.Exists(c => string.Equals(c.Group, group, StringComparison.OrdinalIgnoreCase))) faults.Add(new(header.Line, "imports.doubleColumn", ("name", group)));
            else if (groups || IsAllowedAnywhere(group)) columns.Add((place, group));
            else left.Add(group);
        }
        if (header.Fields.Count > MostGroups) faults.Add(new(header.Line, "imports.tooManyColumns"));
        return columns;
    }

    private static void ReadPeople(CsvRow row, string code, List<(int Place, string Group)> columns, List<Population> rows, List<ImportFault> faults)
    {
        var whole = 0;
        foreach (var (place, group) in columns)
        {
            var number = Numbers.ReadWhole(row[place]);
            var people = number is { IsRead: true, Value: >= 0 and <= int.MaxValue } ? (int)number.Value : -1;
            if (people < 0)
                faults.Add(new(row.Line, "imports.notACount", ("column", group), ("value", Shortened(row[place]))));
            else if (group != Population.Everyone && people > whole && whole > 0)
                faults.Add(new(row.Line, "imports.groupLargerThanWhole", ("column", group)));
            else rows.Add(new Population { DistrictCode = code, Group = group, People = people });
            if (group == Population.Everyone) whole = people;
        }
    }

    /// <summary>Where the law forbids statistics by group, age and language are what is left (law 2).</summary>
    private static bool IsAllowedAnywhere(string group)
        => group.StartsWith("age", StringComparison.OrdinalIgnoreCase) || group.StartsWith("language", StringComparison.OrdinalIgnoreCase);

    private static string Shortened(string value) => value.Length <= 30 ? value : value[..30] + "…";
}
