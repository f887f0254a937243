namespace Commonweal.Analysis.Disclosure;

/// <summary>
/// Rounds a table so that it still adds up: while counts between two multiples are left, they form a circle (at a node
/// with one there is another, since all flows cancel); moving along it until one arrives at a multiple, in a direction
/// drawn in proportion, leaves every expected value what it was (Cox 1987).
/// </summary>
internal static class ControlledRounding
{
    public static ReleasedTable Of(CountTable table, int to, int seed)
    {
        var network = new CountNetwork(table);
        var values = (long[])network.Value.Clone();
        var random = new SplitMix(unchecked((ulong)seed));
        while (Circle(network, values, to) is { Count: > 0 } circle)
            Move(circle, values, to, random);
        return new ReleasedTable(table, [.. values.Select(value => new ReleasedCell(value))], to);
    }

    private static void Move(List<(int Arc, bool Forward)> circle, long[] values, int to, SplitMix random)
    {
        var (ahead, back) = (long.MaxValue, long.MaxValue);
        foreach (var (arc, forward) in circle)
        {
            var over = values[arc] % to;
            ahead = Math.Min(ahead, forward ? to - over : over);
            back = Math.Min(back, forward ? over : to - over);
        }

        var step = random.Below(ahead + back) < back ? ahead : -back;
        foreach (var (arc, forward) in circle)
            values[arc] += forward ? step : -step;
    }

    // Walks along unrounded arcs, never back over the same one, until a node comes again.
    private static List<(int Arc, bool Forward)> Circle(CountNetwork network, long[] values, int to)
    {
        var start = Array.FindIndex(values, value => value % to != 0);
        if (start < 0)
            return [];
        var path = new List<(int Arc, bool Forward)> { (start, true) };
        var seenAt = new Dictionary<int, int> { [network.From[start]] = 0 };
        var node = network.To[start];
        while (!seenAt.TryGetValue(node, out var since))
        {
            seenAt[node] = path.Count;
            var last = path[^1].Arc;
            var arc = Enumerable.Range(0, network.Arcs)
                .First(other => other != last && values[other] % to != 0 && (network.From[other] == node || network.To[other] == node));
            var forward = network.From[arc] == node;
            path.Add((arc, forward));
            node = forward ? network.To[arc] : network.From[arc];
        }

        return path[seenAt[node]..];
    }

    // Steele, Lea and Flood 2014: small, and the same on every machine and version.
    private sealed class SplitMix(ulong seed)
    {
        private ulong state = seed;

        public long Below(long bound) => (long)(Next() % (ulong)bound);

        private ulong Next()
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
