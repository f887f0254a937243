using Commonweal.Analysis.Segregation;

namespace Commonweal.Analysis.Siting;

/// <summary>
/// What homes change. All plans add the same homes, so the totals X of the group and Y of the others are fixed, and both
/// D = ½ Σ |xᵢ/X − yᵢ/Y| and H = 1 − Σ tᵢEᵢ/(TE) are sums over areas of convex functions of the homes there.
/// </summary>
internal sealed class HomeCosts
{
    private readonly IReadOnlyList<SitingArea> areas;
    private readonly SitingGoal goal;
    private readonly Int128 group;
    private readonly Int128 others;

    public HomeCosts(IReadOnlyList<SitingArea> areas, long homes, SitingGoal goal)
    {
        (this.areas, this.goal) = (areas, goal);
        foreach (var area in areas)
            (group, others) = (group + area.Group, others + area.Others);
        group += homes;
    }

    /// <summary>What the next home changes in an area that has got so many.</summary>
    public HomeCost Next(int area, long placed)
    {
        var own = areas[area].Group + placed;
        return new HomeCost(goal == SitingGoal.Dissimilarity ? Apart(area, own + 1) - Apart(area, own) : 0, Mixed(own, areas[area].Others));
    }

    /// <summary>A cost as a change of the index.</summary>
    public double InIndex(HomeCost cost)
    {
        if (goal == SitingGoal.Dissimilarity)
            return (double)cost.Exact / (2 * (double)group * (double)others);
        var everybody = (double)(group + others);
        return cost.Fine / (everybody * Diversity.Entropy([(double)group, (double)others]));
    }

    /// <summary>The index of a plan.</summary>
    public static double Index(IReadOnlyList<SitingArea> areas, IReadOnlyList<long> placed, SitingGoal goal)
    {
        var spread = new TwoGroupSegregation(
            [.. areas.Select((area, at) => (double)(area.Group + placed[at]))], [.. areas.Select(area => (double)area.Others)]);
        return goal == SitingGoal.Dissimilarity ? spread.Dissimilarity : spread.InformationTheory;
    }

    // |xY − yX| of one area.
    private Int128 Apart(int area, long own) => Int128.Abs((own * others) - (areas[area].Others * group));

    // φ(x+1) − φ(x) − φ(t+1) + φ(t) with φ(x) = x ln x, written so that nothing large is subtracted from something large.
    private static double Mixed(long own, long others)
    {
        var all = own + others;
        return Math.Log((own + 1.0) / (all + 1.0)) + Grown(own) - Grown(all);
    }

    // x ln(1 + 1/x) = 2x artanh(1/(2x + 1)), exact for large x too; its limit at 0 is 0.
    private static double Grown(double count) => count > 0 ? 2 * count * Math.Atanh(1 / ((2 * count) + 1)) : 0;
}
