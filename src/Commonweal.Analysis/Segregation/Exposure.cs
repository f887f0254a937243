namespace Commonweal.Analysis.Segregation;

/// <summary>Whom members of a group meet if they meet somebody from their own area (Bell 1954; Lieberson 1981).</summary>
public static class Exposure
{
    /// <summary>The chance that somebody from the area of a member of one group belongs to another. 0 for a group without members.</summary>
    /// <param name="table">Who lives where.</param>
    /// <param name="of">The group whose members meet.</param>
    /// <param name="to">The group that is met; the same group gives the isolation.</param>
    public static double Between(MixTable table, int of, int to)
    {
        if (table.GroupTotal(of) <= 0)
            return 0;
        var sum = 0.0;
        for (var area = 0; area < table.Areas.Count; area++)
            sum += table[area, of] / table.GroupTotal(of) * table.Share(area, to);
        return sum;
    }

    /// <summary>The chance that somebody from a member's area is a member too: the group's share of everybody where it is evenly spread, 1 where it lives alone.</summary>
    public static double Isolation(MixTable table, int group) => Between(table, group, group);
}
