namespace Commonweal.Analysis.CommonGround;

/// <summary>Points divided among centres.</summary>
/// <param name="Labels">By point: the index of its centre.</param>
/// <param name="Centres">The means of their points.</param>
/// <param name="Inertia">The sum of squared distances of the points from their centres.</param>
internal sealed record Partition(int[] Labels, MapPoint[] Centres, double Inertia)
{
    public int[] Sizes()
    {
        var sizes = new int[Centres.Length];
        foreach (var label in Labels)
            sizes[label]++;
        return sizes;
    }
}
