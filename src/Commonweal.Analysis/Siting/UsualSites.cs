namespace Commonweal.Analysis.Siting;

/// <summary>Ways in which homes are often placed, to compare a plan with.</summary>
public static class UsualSites
{
    /// <summary>In proportion to the group's members: more of the same where it lives already.</summary>
    /// <returns>The homes of each area, within its limits.</returns>
    /// <exception cref="ImpossibleSitingException">The homes do not fit, or are fewer than areas must get.</exception>
    public static IReadOnlyList<long> WhereTheGroupLives(IReadOnlyList<SitingArea> areas, long homes) => InProportion(areas, homes, area => area.Group);

    /// <summary>In proportion to everybody.</summary>
    /// <returns>The homes of each area, within its limits.</returns>
    /// <exception cref="ImpossibleSitingException">The homes do not fit, or are fewer than areas must get.</exception>
    public static IReadOnlyList<long> WherePeopleLive(IReadOnlyList<SitingArea> areas, long homes) => InProportion(areas, homes, area => area.Group + area.Others);

    /// <summary>The areas with the highest share of the group first, each filled up; without a limit all in the first.</summary>
    /// <returns>The homes of each area, within its limits.</returns>
    /// <exception cref="ImpossibleSitingException">The homes do not fit, or are fewer than areas must get.</exception>
    public static IReadOnlyList<long> HighestShareFirst(IReadOnlyList<SitingArea> areas, long homes)
    {
        BestSites.Check(areas, homes);
        var placed = areas.Select(area => area.Least).ToArray();
        var left = homes - placed.Sum();
        foreach (var area in Enumerable.Range(0, areas.Count).OrderByDescending(area => (double)areas[area].Group / Math.Max(1, areas[area].Group + areas[area].Others)))
        {
            var more = Math.Min(left, areas[area].Capacity - placed[area]);
            placed[area] += more;
            left -= more;
        }

        return placed;
    }

    /// <summary>The index of homes placed in any way.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="placed">The new homes of each.</param>
    /// <param name="goal">Which index.</param>
    /// <exception cref="ArgumentException">There is not one number for each area.</exception>
    public static double Index(IReadOnlyList<SitingArea> areas, IReadOnlyList<long> placed, SitingGoal goal) =>
        placed.Count == areas.Count ? HomeCosts.Index(areas, placed, goal) : throw new ArgumentException("Each area needs a number of homes.", nameof(placed));

    private static long[] InProportion(IReadOnlyList<SitingArea> areas, long homes, Func<SitingArea, long> weight)
    {
        BestSites.Check(areas, homes);
        var placed = areas.Select(area => area.Least).ToArray();
        var open = Enumerable.Range(0, areas.Count).Where(area => placed[area] < areas[area].Capacity).ToList();
        for (var left = homes - placed.Sum(); left > 0; left = homes - placed.Sum())
        {
            // What does not fit goes, again in proportion, to those that still have room.
            var shares = Rounded(open, left, area => weight(areas[area]));
            foreach (var (area, share) in open.Zip(shares))
                placed[area] = Math.Min(areas[area].Capacity, placed[area] + share);
            open.RemoveAll(area => placed[area] == areas[area].Capacity);
        }

        return placed;
    }

    // Largest remainders (Hamilton); earlier areas first where remainders are equal; alike where nobody has weight.
    private static long[] Rounded(List<int> open, long homes, Func<int, long> weight)
    {
        var weights = open.Select(area => (Int128)weight(area)).ToArray();
        var total = weights.Aggregate((Int128)0, (sum, own) => sum + own);
        if (total == 0)
            (weights, total) = ([.. open.Select(_ => (Int128)1)], open.Count);
        var shares = Array.ConvertAll(weights, own => (long)(own * homes / total));
        var rest = (int)(homes - shares.Sum());
        foreach (var at in Enumerable.Range(0, open.Count).OrderByDescending(at => weights[at] * homes % total).Take(rest))
            shares[at]++;
        return shares;
    }
}
