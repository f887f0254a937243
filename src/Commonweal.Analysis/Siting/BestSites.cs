using System.Globalization;

namespace Commonweal.Analysis.Siting;

/// <summary>Where new homes lower segregation most.</summary>
/// <remarks>
/// Each home goes where it lowers the index most (Fox 1966; Gross 1956): exact, since the index is a sum over areas of
/// convex functions of the homes there once their number is fixed. Takes (areas + homes) · log(areas) steps.
/// </remarks>
public static class BestSites
{
    /// <summary>The plan that leaves the index lowest.</summary>
    /// <param name="areas">The areas with their limits.</param>
    /// <param name="homes">How many homes of the group are built.</param>
    /// <param name="goal">Which index is lowered.</param>
    /// <exception cref="ImpossibleSitingException">The homes do not fit, are fewer than areas must get, or nobody is of the group, or nobody of the others.</exception>
    public static SitingPlan For(IReadOnlyList<SitingArea> areas, long homes, SitingGoal goal = SitingGoal.Dissimilarity)
    {
        Check(areas, homes);
        var costs = new HomeCosts(areas, homes, goal);
        var placed = areas.Select(area => area.Least).ToArray();
        var next = new PriorityQueue<int, (HomeCost Cost, int Area)>(areas.Count);
        for (var area = 0; area < areas.Count; area++)
            Offer(area);
        for (var left = homes - placed.Sum(); left > 0; left--)
        {
            var area = next.Dequeue();
            placed[area]++;
            Offer(area);
        }

        return Plan(areas, placed, costs, goal);

        void Offer(int area)
        {
            if (placed[area] < areas[area].Capacity)
                next.Enqueue(area, (costs.Next(area, placed[area]), area));
        }
    }

    private static SitingPlan Plan(IReadOnlyList<SitingArea> areas, long[] placed, HomeCosts costs, SitingGoal goal)
    {
        SitedArea[] sited = [.. areas.Select((area, at) => new SitedArea(
            area.Name,
            placed[at],
            placed[at] > area.Least ? costs.InIndex(costs.Next(at, placed[at] - 1)) : null,
            placed[at] < area.Capacity ? costs.InIndex(costs.Next(at, placed[at])) : null))];
        return new SitingPlan(
            goal,
            HomeCosts.Index(areas, new long[areas.Count], goal),
            HomeCosts.Index(areas, placed, goal),
            sited.Max(area => area.LastHome) ?? sited.Min(area => area.NextHome),
            sited);
    }

    internal static void Check(IReadOnlyList<SitingArea> areas, long homes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(homes);
        var (room, least, group, others) = ((Int128)0, (Int128)0, (Int128)0, (Int128)0);
        foreach (var area in areas)
            (room, least, group, others) = (room + area.Capacity, least + area.Least, group + area.Group, others + area.Others);
        if (homes > room)
            throw new ImpossibleSitingException(string.Create(CultureInfo.InvariantCulture, $"There is room for {room} homes, not for {homes}."));
        if (homes < least)
            throw new ImpossibleSitingException(string.Create(CultureInfo.InvariantCulture, $"The areas must get {least} homes, more than {homes}."));
        if (group == 0 || others == 0)
            throw new ImpossibleSitingException("Segregation needs somebody of the group and somebody else.");
    }
}
