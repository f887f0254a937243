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
        var arrangement = Arrangement.Of(table);
        var network = new CountNetwork(arrangement.Table);
        var values = (long[])network.Value.Clone();
        var random = new SplitMix(unchecked((ulong)seed));
        var unrounded = network.ArcsAt(arc => values[arc] % to != 0);
        for (var start = 0; start < values.Length; start++)
        {
            while (values[start] % to != 0)
                Move(Circle(network, unrounded, values, to, start), values, to, random);
        }

        return new ReleasedTable(table, [.. arrangement.Back(values).Select(value => new ReleasedCell(value))], to);
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
    private static List<(int Arc, bool Forward)> Circle(CountNetwork network, List<int>[] unrounded, long[] values, int to, int start)
    {
        var path = new List<(int Arc, bool Forward)> { (start, true) };
        var seenAt = new Dictionary<int, int> { [network.From[start]] = 0 };
        var node = network.To[start];
        while (!seenAt.TryGetValue(node, out var since))
        {
            seenAt[node] = path.Count;
            var last = path[^1].Arc;
            // Once rounded, always rounded: such arcs need never be met again.
            unrounded[node].RemoveAll(other => values[other] % to == 0);
            var arc = unrounded[node].First(other => other != last);
            var forward = network.From[arc] == node;
            path.Add((arc, forward));
            node = forward ? network.To[arc] : network.From[arc];
        }

        return path[seenAt[node]..];
    }
}
