using System.Globalization;
using System.Text.RegularExpressions;
using Commonweal.Analysis.Segregation;

namespace Commonweal.UnitTests.Segregation;

/// <summary>The reference data: schools of three states at two times, a grid of 64 areas, and what R and PySAL say of them.</summary>
internal static class ReferenceMix
{
    public sealed record Expected(string Dataset, string Index, string Detail, double Value)
    {
        public override string ToString() => $"{Dataset}, {Index}, {Detail}";
    }

    public sealed record Schools(MixTable Table, IReadOnlyList<string> States, IReadOnlyList<string> Districts)
    {
        public static Schools Read(string name)
        {
            var rows = Rows($"segregation/{name}.csv").ToList();
            var places = rows.Select(row => (School: row[2], State: row[0], District: row[1])).Distinct().ToDictionary(place => place.School);
            var table = MixTable.Of(rows.Select(row => new MixCount(row[2], row[3], Number(row[4]))));
            return new Schools(table, [.. table.Areas.Select(school => places[school].State)], [.. table.Areas.Select(school => places[school].District)]);
        }

        public int Group(string race) => IndexOf(Table.Groups, race);
    }

    public static MixTable Grid()
    {
        var rows = Rows("segregation/grid8x8.csv").ToList();
        var counts = new double[rows.Count, 3];
        for (var area = 0; area < rows.Count; area++)
        {
            for (var group = 0; group < 3; group++)
                counts[area, group] = Number(rows[area][3 + group]);
        }

        return new MixTable([.. rows.Select(row => row[0])], ["A", "B", "C"], counts);
    }

    /// <summary>What other software computed; rows without a finite value are left out.</summary>
    public static IEnumerable<Expected> Values(string file) =>
        Rows($"segregation/{file}").Select(row => new Expected(row[0], row[1], row[2], Number(row[3]))).Where(expected => double.IsFinite(expected.Value));

    public static IEnumerable<string[]> Rows(string file) =>
        ReferenceData.Text(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Fields);

    public static double Number(string text) => text switch
    {
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    public static int IndexOf(IReadOnlyList<string> names, string name)
    {
        var index = names.ToList().IndexOf(name);
        return index >= 0 ? index : throw new ArgumentException($"There is no '{name}'.", nameof(name));
    }

    // Commas inside quotes separate nothing, and no field has a quote inside.
    private static string[] Fields(string line) => [.. Regex.Split(line.TrimEnd('\r'), ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(field => field.Trim('"'))];
}
