namespace Commonweal.Analysis.Segregation.Spatial;

/// <summary>
/// Whether a group lives nearer to a centre than others do, or than the ground would have it (Duncan and Duncan 1955;
/// Massey and Denton 1988): −1 all farther out, 0 alike, 1 all nearer.
/// </summary>
public static class Centralization
{
    /// <summary>The group against the others (RCE).</summary>
    /// <param name="group">The group and the others.</param>
    /// <param name="places">Where the areas lie.</param>
    /// <param name="centre">The centre, such as <see cref="PlacedAreas.Middle"/>.</param>
    /// <exception cref="ArgumentException">There is not one place for each area.</exception>
    public static double Relative(TwoGroupSegregation group, PlacedAreas places, (double X, double Y) centre) =>
        Relative(group, Rings(group, places, centre));

    /// <summary>The group against the ground (ACE).</summary>
    /// <param name="group">The group and the others.</param>
    /// <param name="places">Where the areas lie and how large they are.</param>
    /// <param name="centre">The centre.</param>
    /// <exception cref="ArgumentException">There is not one place for each area.</exception>
    public static double Absolute(TwoGroupSegregation group, PlacedAreas places, (double X, double Y) centre) =>
        Absolute(group, places, Rings(group, places, centre));

    internal static double Relative(TwoGroupSegregation group, IReadOnlyList<int[]> rings) =>
        Crossed(rings, area => group.MembersByArea[area], area => group.OthersByArea[area]);

    internal static double Absolute(TwoGroupSegregation group, PlacedAreas places, IReadOnlyList<int[]> rings) =>
        Crossed(rings, area => group.MembersByArea[area], places.Size);

    // Areas equally far, up to rounding, belong to one ring: an order among them would be an accident of the file.
    private static List<int[]> Rings(TwoGroupSegregation group, PlacedAreas places, (double X, double Y) centre)
    {
        if (group.MembersByArea.Count != places.Count)
            throw new ArgumentException("Each area needs one place.", nameof(places));
        double[] far = [.. Enumerable.Range(0, places.Count).Select(area => places.DistanceTo(area, centre))];
        int[] outwards = [.. Enumerable.Range(0, places.Count).OrderBy(area => far[area])];
        var (rings, alike) = (new List<int[]>(), 1e-9 * far.Max());
        for (var at = 0; at < outwards.Length; at += rings[^1].Length)
            rings.Add([.. outwards.Skip(at).TakeWhile(area => far[area] - far[outwards[at]] <= alike)]);
        return rings;
    }

    // Σ (Xᵢ₋₁ Yᵢ − Xᵢ Yᵢ₋₁) over the running parts, from the centre outwards.
    private static double Crossed(IReadOnlyList<int[]> rings, Func<int, double> first, Func<int, double> second)
    {
        var (all1, all2) = (rings.Sum(ring => ring.Sum(first)), rings.Sum(ring => ring.Sum(second)));
        var (last1, last2, sum) = (0.0, 0.0, 0.0);
        foreach (var ring in rings)
        {
            var (next1, next2) = (last1 + (ring.Sum(first) / all1), last2 + (ring.Sum(second) / all2));
            sum += (last1 * next2) - (next1 * last2);
            (last1, last2) = (next1, next2);
        }

        return sum;
    }
}
