using System.Globalization;

namespace Commonweal.Analysis.Segregation;

/// <summary>
/// How many of each group live in each area: a row for each area, a column for each group, in the order of their first
/// appearance. Immutable. Areas without people and groups without members are allowed and weigh nothing.
/// </summary>
public sealed class MixTable
{
    private readonly double[] counts;
    private readonly double[] areaTotals;
    private readonly double[] groupTotals;

    /// <summary>A table of areas and groups.</summary>
    /// <param name="areas">Names of the areas, none twice.</param>
    /// <param name="groups">Names of the groups, none twice.</param>
    /// <param name="counts">The counts: first index the area, second the group.</param>
    /// <exception cref="ArgumentException">The shape does not fit the names, a name comes twice, a count is negative or not finite, or nobody is counted.</exception>
    public MixTable(IReadOnlyList<string> areas, IReadOnlyList<string> groups, double[,] counts)
        : this([.. areas], [.. groups], Flat(areas, groups, counts))
    {
    }

    private MixTable(string[] areas, string[] groups, double[] counts)
    {
        Areas = Unique(areas, "area");
        Groups = Unique(groups, "group");
        this.counts = counts;
        areaTotals = new double[areas.Length];
        groupTotals = new double[groups.Length];
        for (var area = 0; area < areas.Length; area++)
        {
            for (var group = 0; group < groups.Length; group++)
            {
                var count = counts[(area * groups.Length) + group];
                if (!double.IsFinite(count) || count < 0)
                    throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The count of group '{groups[group]}' in area '{areas[area]}' must be finite and not negative: {count}."), nameof(counts));
                areaTotals[area] += count;
                groupTotals[group] += count;
            }
        }

        Total = groupTotals.Sum();
        if (Total <= 0 || !double.IsFinite(Total))
            throw new ArgumentException("A table must count somebody, and its total must be finite.", nameof(counts));
    }

    /// <summary>Names of the areas.</summary>
    public IReadOnlyList<string> Areas { get; }

    /// <summary>Names of the groups.</summary>
    public IReadOnlyList<string> Groups { get; }

    /// <summary>Everybody.</summary>
    public double Total { get; }

    /// <summary>How many of a group an area has.</summary>
    public double this[int area, int group] => counts[(area * groupTotals.Length) + group];

    /// <summary>A table from single counts; counts of the same area and group are added.</summary>
    /// <exception cref="ArgumentException">A count is negative or not finite, or nobody is counted.</exception>
    public static MixTable Of(IEnumerable<MixCount> counts)
    {
        var (areas, groups) = (new Naming(), new Naming());
        var cells = new Dictionary<(int Area, int Group), double>();
        foreach (var (area, group, count) in counts)
        {
            if (!double.IsFinite(count) || count < 0)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The count of group '{group}' in area '{area}' must be finite and not negative: {count}."), nameof(counts));
            var cell = (areas.Of(area), groups.Of(group));
            cells[cell] = cells.GetValueOrDefault(cell) + count;
        }

        var flat = new double[areas.Count * groups.Count];
        foreach (var (cell, count) in cells)
            flat[(cell.Area * groups.Count) + cell.Group] = count;
        return new MixTable(areas.Names, groups.Names, flat);
    }

    /// <summary>How many live in an area.</summary>
    public double AreaTotal(int area) => areaTotals[area];

    /// <summary>How many members a group has.</summary>
    public double GroupTotal(int group) => groupTotals[group];

    /// <summary>A group's part of everybody, between 0 and 1.</summary>
    public double Share(int group) => groupTotals[group] / Total;

    /// <summary>A group's part of an area, between 0 and 1; 0 where nobody lives.</summary>
    public double Share(int area, int group) => areaTotals[area] > 0 ? this[area, group] / areaTotals[area] : 0;

    /// <summary>The same people by larger areas.</summary>
    /// <param name="regions">For each area the region it lies in.</param>
    /// <exception cref="ArgumentException">There is not one region for each area.</exception>
    public MixTable Merge(IReadOnlyList<string> regions)
    {
        if (regions.Count != Areas.Count)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{Areas.Count} areas need as many regions, not {regions.Count}."), nameof(regions));
        var naming = new Naming();
        var regionOf = regions.Select(naming.Of).ToArray();
        var merged = new double[naming.Count * Groups.Count];
        for (var area = 0; area < regionOf.Length; area++)
        {
            for (var group = 0; group < Groups.Count; group++)
                merged[(regionOf[area] * Groups.Count) + group] += this[area, group];
        }

        return new MixTable(naming.Names, [.. Groups], merged);
    }

    internal MixTable With(double[] other) => new([.. Areas], [.. Groups], other);

    internal ReadOnlySpan<double> Counts => counts;

    internal ReadOnlySpan<double> Row(int area) => counts.AsSpan(area * groupTotals.Length, groupTotals.Length);

    internal ReadOnlySpan<double> GroupTotals => groupTotals;

    internal ReadOnlySpan<double> AreaTotals => areaTotals;

    private static double[] Flat(IReadOnlyList<string> areas, IReadOnlyList<string> groups, double[,] counts)
    {
        if (counts.GetLength(0) != areas.Count || counts.GetLength(1) != groups.Count)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{areas.Count} areas and {groups.Count} groups do not fit counts of {counts.GetLength(0)} by {counts.GetLength(1)}."), nameof(counts));
        return [.. counts.Cast<double>()];
    }

    private static string[] Unique(string[] names, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var twice = Array.Find(names, name => !seen.Add(name));
        return twice is null ? names : throw new ArgumentException($"The {what} '{twice}' comes twice.", nameof(names));
    }

    private sealed class Naming
    {
        private readonly Dictionary<string, int> indices = new(StringComparer.Ordinal);

        public int Count => indices.Count;

        public string[] Names => [.. indices.Keys];

        public int Of(string name)
        {
            if (!indices.TryGetValue(name, out var index))
                indices.Add(name, index = indices.Count);
            return index;
        }
    }
}
