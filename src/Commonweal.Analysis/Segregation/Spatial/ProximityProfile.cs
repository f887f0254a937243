namespace Commonweal.Analysis.Segregation.Spatial;

/// <summary>Whether the areas with many of a group lie together, for every meaning of many (Hong and Sadahiro 2014).</summary>
public static class ProximityProfile
{
    /// <summary>
    /// The spatial proximity profile: for each threshold how near those areas are to each other in steps from neighbour to
    /// neighbour (1 where all touch), and how far that profile lies from the one of even mixing.
    /// </summary>
    /// <param name="group">The group and the others.</param>
    /// <param name="borders">Which areas touch, each pair once. All areas must be reachable from each other.</param>
    /// <param name="thresholds">How many thresholds from 0 to 1, at least 2.</param>
    /// <exception cref="ArgumentException">Some areas cannot be reached.</exception>
    public static double Of(TwoGroupSegregation group, IReadOnlyCollection<SharedBorder> borders, int thresholds = 1000)
    {
        var shares = group.Shares();
        var steps = Steps(shares.Length, borders);
        var falling = Enumerable.Range(0, shares.Length).OrderByDescending(area => shares[area]).ToArray();
        var near = Nearness(falling, steps);
        return ShareProfile.Distance(group.Share, thresholds, threshold => near[shares.Count(share => share >= threshold)]);
    }

    // By how many areas belong, taken in falling order of the group's share.
    private static double[] Nearness(int[] falling, int[][] steps)
    {
        var near = new double[falling.Length + 1];
        var sum = 0L;
        for (var count = 1; count <= falling.Length; count++)
        {
            sum += 2L * falling.Take(count - 1).Sum(other => (long)steps[falling[count - 1]][other]);
            near[count] = sum > 0 ? (double)count * (count - 1) / sum : 0;
        }

        return near;
    }

    private static int[][] Steps(int areas, IReadOnlyCollection<SharedBorder> borders)
    {
        var next = borders.SelectMany(border => new[] { (border.First, border.Second), (border.Second, border.First) }).ToLookup(pair => pair.Item1, pair => pair.Item2);
        return [.. Enumerable.Range(0, areas).Select(start => From(start, areas, next))];
    }

    private static int[] From(int start, int areas, ILookup<int, int> next)
    {
        var steps = new int[areas];
        Array.Fill(steps, -1);
        steps[start] = 0;
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out var area))
        {
            foreach (var neighbour in next[area].Where(neighbour => steps[neighbour] < 0))
            {
                steps[neighbour] = steps[area] + 1;
                queue.Enqueue(neighbour);
            }
        }

        return steps.Contains(-1) ? throw new ArgumentException("Some areas cannot be reached from others over shared borders.", nameof(areas)) : steps;
    }
}
