namespace Commonweal.Analysis.Disclosure;

/// <summary>
/// Finds, for a cell that must be able to rise, other cells through which the rise can be made good everywhere, hiding
/// the least: shortest paths by loss, one wide enough where there is one, else several together.
/// </summary>
internal sealed class CheapestCircle(CountNetwork network, Func<int, int> loss)
{
    private readonly List<int>[] arcsAt = network.ArcsAt(_ => true);
    private readonly long[] moved = new long[network.Arcs];
    private readonly bool[] used = new bool[network.Arcs];

    /// <summary>The other cells of the circles; hidden together they let the cell rise by <paramref name="needed"/>.</summary>
    public IReadOnlyList<int> Find(int cell, long needed)
    {
        Array.Clear(moved);
        Array.Clear(used);
        for (var left = needed; left > 0;)
        {
            var path = Path(cell, left) ?? Path(cell, 1)
                ?? throw new InvalidOperationException("A circle through the totals exists in every table.");
            var step = Math.Min(left, path.Min(hop => Left(hop.Arc, hop.Forward)));
            foreach (var (arc, forward) in path)
            {
                moved[arc] += forward ? step : -step;
                used[arc] = true;
            }

            left -= step;
        }

        return [.. Enumerable.Range(0, used.Length).Where(arc => used[arc])];
    }

    private List<(int Arc, bool Forward)>? Path(int cell, long width)
    {
        var (source, sink) = (network.To[cell], network.From[cell]);
        var (cost, by) = (new int[network.Nodes], new int[network.Nodes]);
        Array.Fill(cost, int.MaxValue);
        cost[source] = 0;
        var queue = new PriorityQueue<int, int>([(source, 0)]);
        while (queue.TryDequeue(out var node, out var reached) && node != sink)
        {
            if (reached > cost[node])
                continue;
            foreach (var arc in arcsAt[node])
            {
                var forward = network.From[arc] == node;
                if (arc == cell || Left(arc, forward) < width)
                    continue;
                var next = forward ? network.To[arc] : network.From[arc];
                var costs = reached + (used[arc] ? 0 : loss(arc));
                if (costs >= cost[next])
                    continue;
                (cost[next], by[next]) = (costs, arc);
                queue.Enqueue(next, costs);
            }
        }

        return cost[sink] == int.MaxValue ? null : Back(by, source, sink);
    }

    private List<(int Arc, bool Forward)> Back(int[] by, int source, int sink)
    {
        var path = new List<(int, bool)>();
        for (var node = sink; node != source;)
        {
            var forward = network.To[by[node]] == node;
            path.Add((by[node], forward));
            node = forward ? network.From[by[node]] : network.To[by[node]];
        }

        return path;
    }

    // Once hidden, a cell can rise without end and fall to nothing.
    private long Left(int arc, bool forward) => forward ? Residual.Endless : network.Value[arc] + moved[arc];
}
