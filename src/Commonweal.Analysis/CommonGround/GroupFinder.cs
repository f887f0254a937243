using System.Globalization;

namespace Commonweal.Analysis.CommonGround;

/// <summary>
/// Our own grouping: for each number of groups the best k-means division, of which those with a group too small are put
/// aside, and of the others the one with the greatest silhouette is taken. Above 2,000 participants the starts and the
/// silhouette are those of a drawn sample, the division is everybody's.
/// </summary>
internal sealed class GroupFinder
{
    private const int Sample = 2_000;
    private const int Starts = 12;
    private readonly MapPoint[] points;
    private readonly MapPoint[] sample;
    private readonly ConversationRule rule;
    private readonly int smallest;
    private readonly SplitMix random;

    private GroupFinder(MapPoint[] points, ConversationRule rule)
    {
        this.points = points;
        this.rule = rule;
        random = new SplitMix(unchecked((ulong)rule.Seed));
        smallest = ConversationRule.SmallestGroup(points.Length);
        sample = points.Length <= Sample ? points : Drawn(points, random);
    }

    /// <summary>Groups the participants who voted enough.</summary>
    public static Grouping Find(MapPoint[] everybody, int[] included, ConversationRule rule)
    {
        var grouped = Array.ConvertAll(included, at => everybody[at]);
        var labels = new int[everybody.Length];
        Array.Fill(labels, -1);
        var (own, silhouette, stability) = new GroupFinder(grouped, rule).Choose();
        for (var at = 0; at < included.Length; at++)
            labels[included[at]] = own[at];
        return new Grouping(labels, Names(included.Length == 0 ? 0 : own.Max() + 1), silhouette, stability);
    }

    public static string[] Names(int groups) => [.. Enumerable.Range(0, groups).Select(group => group.ToString(CultureInfo.InvariantCulture))];

    private (int[] Labels, double Silhouette, double Stability) Choose()
    {
        var found = Divisions();
        if (found.Count == 0)
            return (new int[points.Length], double.NaN, double.NaN);
        var ofSample = found.ConvertAll(division => Array.ConvertAll(sample, point => Lloyd.Nearest(point, division.Centres)));
        var silhouettes = Silhouette.Of(sample, ofSample, rule.Threads);
        var best = Array.IndexOf(silhouettes, silhouettes.Max());
        var stability = Stability.Of(sample, ofSample[best], found[best].Centres.Length, random, rule.Threads);
        return (LargestFirst(found[best]), silhouettes[best], stability);
    }

    // That a group too small gives its members to the others is a way out only where no division has groups large enough.
    private List<Partition> Divisions()
    {
        var (found, dissolved) = (new List<Partition>(), new Dictionary<int, Partition>());
        for (var groups = 2; groups <= Math.Min(rule.MostGroups, points.Length / smallest); groups++)
        {
            var division = Best(groups);
            while (division.Centres.Length > 1 && division.Sizes().Min() < smallest)
                division = WithoutSmallest(division);
            if (division.Centres.Length == groups)
                found.Add(division);
            else if (division.Centres.Length > 1)
                dissolved.TryAdd(division.Centres.Length, division);
        }

        return found.Count > 0 ? found : [.. dissolved.Values];
    }

    private Partition Best(int groups)
    {
        var best = KMeans.Best(sample, groups, Starts, random, rule.Threads);
        return sample == points ? best : Lloyd.Refine(points, best.Centres, rule.Threads);
    }

    private Partition WithoutSmallest(Partition division)
    {
        var sizes = division.Sizes();
        var gone = Array.IndexOf(sizes, sizes.Min());
        return Lloyd.Refine(points, [.. division.Centres.Where((_, at) => at != gone)], rule.Threads);
    }

    private static int[] LargestFirst(Partition division)
    {
        var sizes = division.Sizes();
        int[] order = [.. Enumerable.Range(0, sizes.Length).OrderByDescending(at => sizes[at]).ThenBy(at => Array.IndexOf(division.Labels, at))];
        return Array.ConvertAll(division.Labels, label => Array.IndexOf(order, label));
    }

    private static MapPoint[] Drawn(MapPoint[] points, SplitMix random)
    {
        var order = Enumerable.Range(0, points.Length).ToArray();
        Stability.Shuffle(order, random);
        return [.. order.Take(Sample).Order().Select(at => points[at])];
    }
}
