namespace Commonweal.Analysis.Segregation;

/// <summary>What one group or one area adds to M.</summary>
/// <param name="Name">The group or the area.</param>
/// <param name="Linkage">How far its own mix lies from that of the whole, in nats (Kullback–Leibler divergence): 0 where it is like the whole.</param>
/// <param name="Share">Its part of everybody. The sum of linkage times share is M.</param>
public readonly record struct LocalLinkage(string Name, double Linkage, double Share);

/// <summary>
/// The parts of M by group and by area (Alonso-Villar and Del Río 2010; Mora and Ruiz-Castillo 2011). Meant for
/// checking and adding up, not for ordering areas: an area's linkage is no verdict on it.
/// </summary>
public static class LocalSegregation
{
    /// <summary>For each group, how far its spread over areas lies from that of everybody.</summary>
    public static IReadOnlyList<LocalLinkage> OfGroups(MixTable table) =>
        [.. Enumerable.Range(0, table.Groups.Count).Select(group => new LocalLinkage(
            table.Groups[group],
            Divergence(table.Areas.Count, area => table.GroupTotal(group) > 0 ? table[area, group] / table.GroupTotal(group) : 0, area => table.AreaTotal(area) / table.Total),
            table.Share(group)))];

    /// <summary>For each area, how far its mix of groups lies from that of the whole.</summary>
    public static IReadOnlyList<LocalLinkage> OfAreas(MixTable table) =>
        [.. Enumerable.Range(0, table.Areas.Count).Select(area => new LocalLinkage(
            table.Areas[area],
            Divergence(table.Groups.Count, group => table.Share(area, group), table.Share),
            table.AreaTotal(area) / table.Total))];

    /// <summary>A group's share of an area over its share of the whole: 1 is like the whole, 2 twice as much; 0 for a group without members.</summary>
    public static double LocationQuotient(MixTable table, int area, int group) =>
        table.Share(group) > 0 ? table.Share(area, group) / table.Share(group) : 0;

    private static double Divergence(int length, Func<int, double> shares, Func<int, double> whole)
    {
        var sum = 0.0;
        for (var at = 0; at < length; at++)
        {
            if (shares(at) is > 0 and var share)
                sum += share * Math.Log(share / whole(at));
        }

        return sum;
    }
}
