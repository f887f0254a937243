namespace Commonweal.Analysis.Segregation;

/// <summary>Two tables reduced to the areas and groups they share, in the order of the first, as shares of all people left.</summary>
internal sealed class CommonTables
{
    // Small enough to weigh nothing, large enough to be scaled: an empty cell is taken for chance, not for a law.
    private const double Empty = 1e-10;

    public CommonTables(MixTable first, MixTable second)
    {
        var (areasOfSecond, groupsOfSecond) = (Indices(second.Areas), Indices(second.Groups));
        var areas = Enumerable.Range(0, first.Areas.Count).Where(area => areasOfSecond.ContainsKey(first.Areas[area])).ToArray();
        var groups = Enumerable.Range(0, first.Groups.Count).Where(group => groupsOfSecond.ContainsKey(first.Groups[group])).ToArray();
        (Areas, Groups) = (areas.Length, groups.Length);
        First = Shares(areas, groups, (area, group) => first[area, group]);
        Second = Shares(areas, groups, (area, group) => second[areasOfSecond[first.Areas[area]], groupsOfSecond[first.Groups[group]]]);
    }

    public int Areas { get; }

    public int Groups { get; }

    public double[] First { get; }

    public double[] Second { get; }

    /// <summary>M of a table of shares, in nats.</summary>
    public double MutualInformation(double[] shares)
    {
        var (areas, groups) = ProportionalFitting.Margins(shares, Areas, Groups);
        var sum = 0.0;
        for (var cell = 0; cell < shares.Length; cell++)
        {
            var (area, group) = Math.DivRem(cell, Groups);
            sum += shares[cell] * Math.Log(shares[cell] / (areas[area] * groups[group]));
        }

        return sum;
    }

    private static double[] Shares(int[] areas, int[] groups, Func<int, int, double> count)
    {
        double[] counts = [.. areas.SelectMany(area => groups.Select(group => Math.Max(count(area, group), Empty)))];
        var total = counts.Sum();
        return Array.ConvertAll(counts, cell => cell / total);
    }

    private static Dictionary<string, int> Indices(IReadOnlyList<string> names) =>
        names.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
}
