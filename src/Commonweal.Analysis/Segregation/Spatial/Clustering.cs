namespace Commonweal.Analysis.Segregation.Spatial;

/// <summary>
/// Whether a group's areas lie close together (Massey and Denton 1988; Morgan 1983). Proximity falls with distance as
/// exp(−d), so the unit of length matters: kilometres are usual. An area's distance from itself is √(0.6 · size).
/// </summary>
/// <param name="group">The group and the others, area by area.</param>
/// <param name="places">Where the areas lie.</param>
/// <param name="convention">Whose reading of the formulas.</param>
public sealed class Clustering(TwoGroupSegregation group, PlacedAreas places, SpatialConvention convention = SpatialConvention.Textbook)
{
    private readonly double[,] proximity = Proximity.Of(places, convention);
    private readonly double[] members = [.. Fitting(group, places).MembersByArea];
    private readonly double[] others = [.. group.OthersByArea];
    private readonly double[] all = [.. group.MembersByArea.Zip(group.OthersByArea, (own, other) => own + other)];

    /// <summary>Absolute clustering ACL: how near members live to each other, as a part of how near they live to anybody. 0 without clustering, under 1.</summary>
    public double Absolute
    {
        get
        {
            var even = group.Members / ((double)places.Count * places.Count) * proximity.Cast<double>().Sum();
            return ((Near(members, members) / group.Members) - even) / ((Near(members, all) / group.Members) - even);
        }
    }

    /// <summary>Relative clustering RCL: how near members live to each other against the others among themselves, less one. 0 where alike, positive where nearer.</summary>
    public double Relative
    {
        get
        {
            var own = Pairs(members) / (group.Members * group.Members);
            return (own / (Pairs(others) / (group.Others * group.Others))) - 1;
        }
    }

    /// <summary>Spatial proximity SP: how near people live to their own kind against how near they live to anybody (White 1986). 1 where alike, more where nearer.</summary>
    public double SpatialProximity
    {
        get
        {
            var everybody = group.Members + group.Others;
            return ((Near(members, members) / group.Members) + (Near(others, others) / group.Others)) / (Near(all, all) / everybody);
        }
    }

    /// <summary>Distance-decay isolation DPxx*: the chance that the next person a member meets anywhere is a member, nearer people being met more.</summary>
    public double DistanceDecayIsolation => Meeting(members);

    /// <summary>Distance-decay interaction DPxy*: the chance that it is one of the others. One less the isolation, but not in PySAL's reading.</summary>
    public double DistanceDecayInteraction => Meeting(others);

    private double Near(double[] of, double[] to)
    {
        var sum = 0.0;
        for (var first = 0; first < of.Length; first++)
        {
            for (var second = 0; second < to.Length; second++)
                sum += of[first] * to[second] * proximity[first, second];
        }

        return sum;
    }

    private double Pairs(double[] counts) => convention == SpatialConvention.Textbook
        ? Near(counts, counts)
        : Near([.. counts.Select(_ => 1.0)], [.. counts.Select(count => count * count)]);

    private double Meeting(double[] met)
    {
        var around = new double[all.Length];
        for (var first = 0; first < all.Length; first++)
        {
            for (var second = 0; second < all.Length; second++)
                around[first] += proximity[first, second] * all[second];
        }

        var sum = 0.0;
        for (var first = 0; first < all.Length; first++)
        {
            for (var second = 0; second < all.Length; second++)
            {
                var meets = around[convention == SpatialConvention.Textbook ? first : second];
                if (meets > 0)
                    sum += members[first] / group.Members * proximity[first, second] * met[second] / meets;
            }
        }

        return sum;
    }

    private static TwoGroupSegregation Fitting(TwoGroupSegregation group, PlacedAreas places) =>
        group.MembersByArea.Count == places.Count ? group : throw new ArgumentException("Each area needs one place.", nameof(places));
}
