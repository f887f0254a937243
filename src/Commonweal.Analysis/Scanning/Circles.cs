namespace Commonweal.Analysis.Scanning;

/// <summary>
/// All circles around all regions: from each centre outwards the regions by distance, those equally far in the order
/// given, until a circle would be too large. A circle is its centre's neighbours up to one of them, so one list holds all.
/// </summary>
internal sealed class Circles
{
    private Circles(int[] starts, int[] neighbours, double[] weights) => (Starts, Neighbours, Weights) = (starts, neighbours, weights);

    /// <summary>Where each centre's neighbours begin, and at the end where they all end.</summary>
    public int[] Starts { get; }

    /// <summary>The region that each circle adds to the one before it.</summary>
    public int[] Neighbours { get; }

    /// <summary>The sum of the weights of each circle's regions.</summary>
    public double[] Weights { get; }

    public int Regions => Starts.Length - 1;

    /// <summary>Draws the circles.</summary>
    /// <param name="places">Where the regions lie.</param>
    /// <param name="coordinates">What the places' numbers mean.</param>
    /// <param name="weights">What is summed over a circle's regions.</param>
    /// <param name="mostWeight">A circle's weight is at most this.</param>
    /// <param name="mostRegions">A circle has at most so many regions.</param>
    public static Circles Around(IReadOnlyList<ScanPoint> places, ScanCoordinates coordinates, IReadOnlyList<double> weights, double mostWeight, int mostRegions)
    {
        var distance = Distance.Of(coordinates);
        var starts = new int[places.Count + 1];
        var (neighbours, sums) = (new List<int>(), new List<double>());
        var (distances, order) = (new double[places.Count], new int[places.Count]);
        for (var centre = 0; centre < places.Count; centre++)
        {
            for (var other = 0; other < places.Count; other++)
                (distances[other], order[other]) = (distance(places[centre], places[other]), other);
            Array.Sort(distances, order);
            SortEquallyFar(distances, order);
            var sum = 0.0;
            foreach (var region in order.Take(mostRegions).TakeWhile(region => (sum += weights[region]) <= mostWeight))
            {
                neighbours.Add(region);
                sums.Add(sum);
            }

            starts[centre + 1] = neighbours.Count;
        }

        return new Circles(starts, [.. neighbours], [.. sums]);
    }

    /// <summary>The regions of a circle, ascending.</summary>
    public int[] Members(int centre, int circle) => [.. Neighbours[Starts[centre]..(circle + 1)].Order()];

    private static void SortEquallyFar(double[] distances, int[] order)
    {
        for (var (first, last) = (0, 0); first < order.Length; first = last)
        {
            for (last = first + 1; last < order.Length && distances[last] == distances[first];)
                last++;
            Array.Sort(order, first, last - first);
        }
    }
}
