using System.Globalization;
using Commonweal.Analysis.Segregation;

namespace Commonweal.Web.Analyse.Segregation;

/// <summary>A year's table, and for each level of larger areas the one that each area lies in.</summary>
internal sealed record YearTable(string? Year, MixTable Table, IReadOnlyList<IReadOnlyList<string>> Levels)
{
    // Far more bands of income or tenures than anybody tells apart: beyond it the column is another one.
    private const int MostGroups = 200;

    private const long MostCells = 20_000_000;

    /// <summary>Reads the years of a file, earliest first; years of digits by their number, others by their letters.</summary>
    internal static IReadOnlyList<YearTable> Read(SegregationQuestion question)
    {
        using var file = DelimitedFile.Open(question.File);
        var (unit, group) = (file.Column(question.Unit), file.Column(question.Group));
        int? count = question.Count is { } counts ? file.Column(counts) : null;
        int? year = question.Year is { } years ? file.Column(years) : null;
        int[] within = [.. question.Within.Select(file.Column)];
        var periods = new Dictionary<string, (List<MixCount> Counts, Dictionary<string, string[]> Places)>(StringComparer.Ordinal);
        var groups = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in file.Rows())
        {
            if (groups.Add(row.Text(group)) && groups.Count > MostGroups)
                throw row.Fault(string.Create(CultureInfo.InvariantCulture, $"{InputFault.Quote(question.Group)} has more than {MostGroups} groups."));
            string[] path = [.. within.Select(row.Text), row.Text(unit)];
            // An area is the same only within the same larger ones: many cities have a Station Road.
            var area = string.Join('\u001f', path);
            var at = year is { } column ? row.Text(column) : "";
            if (!periods.TryGetValue(at, out var period))
                periods.Add(at, period = ([], new(StringComparer.Ordinal)));
            period.Counts.Add(new MixCount(area, row.Text(group), count is { } many ? row.Count(many) : 1));
            if (period.Places.TryAdd(area, path) && (long)period.Places.Count * groups.Count > MostCells)
                throw row.Fault(string.Create(CultureInfo.InvariantCulture, $"{period.Places.Count} areas and {groups.Count} groups make more than {MostCells:N0} cells."));
        }

        if (periods.Count == 0)
            throw file.Fault("there are no rows under the names of the columns.");
        return [.. periods.OrderBy(period => period.Key.Length).ThenBy(period => period.Key, StringComparer.Ordinal).Select(period => Of(file, period.Key, period.Value.Counts, period.Value.Places, year is not null))];
    }

    private static YearTable Of(DelimitedFile file, string year, List<MixCount> counts, Dictionary<string, string[]> places, bool hasYears)
    {
        if (counts.TrueForAll(count => count.Count == 0))
            throw file.Fault(hasYears ? $"in {InputFault.Quote(year)} nobody is counted." : "nobody is counted.");
        var table = MixTable.Of(counts);
        var levels = Enumerable.Range(0, places.Values.First().Length - 1);
        return new YearTable(hasYears ? year : null, table, [.. levels.Select(level => (IReadOnlyList<string>)[.. table.Areas.Select(area => places[area][level])])]);
    }
}
