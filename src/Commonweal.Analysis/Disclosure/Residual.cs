namespace Commonweal.Analysis.Disclosure;

/// <summary>
/// How far counts can be moved without contradicting what an attacker knows: each cell lies between
/// a lowest and a highest value, and every change is a circle through cells that may move.
/// </summary>
internal sealed class Residual
{
    /// <summary>No limit.</summary>
    public const long Endless = long.MaxValue;

    private readonly CountNetwork network;
    private readonly long[] low;
    private readonly long[] high;
    private readonly long[] moved;
    private readonly List<int> touched = [];
    private readonly List<int>[] arcsAt;
    private readonly int[] reachedBy;
    private readonly int[] lastStep;
    private readonly Queue<int> queue = new();

    public Residual(CountNetwork network, long[] low, long[] high)
    {
        this.network = network;
        this.low = low;
        this.high = high;
        moved = new long[network.Arcs];
        (reachedBy, lastStep) = (new int[network.Nodes], new int[network.Nodes]);
        arcsAt = network.ArcsAt(arc => low[arc] < high[arc]);
    }

    /// <summary>The cells that the last <see cref="Reach"/> moved, itself left out.</summary>
    public IEnumerable<int> Moved => touched.Where(arc => moved[arc] != 0);

    /// <summary>Lets a cell take any value from now on.</summary>
    public void Free(int cell)
    {
        if (low[cell] == high[cell])
            Join(cell);
        (low[cell], high[cell]) = (0, Endless);
    }

    /// <summary>Makes a cell known from now on.</summary>
    public void Fix(int cell)
    {
        low[cell] = high[cell] = network.Value[cell];
        arcsAt[network.From[cell]].Remove(cell);
        arcsAt[network.To[cell]].Remove(cell);
    }

    /// <summary>How far one cell can rise (or fall), up to a limit; <see cref="Endless"/> where nothing holds it.</summary>
    public long Reach(int cell, bool up, long limit = Endless)
    {
        foreach (var arc in touched)
            moved[arc] = 0;
        touched.Clear();
        var own = up ? Room(high[cell], network.Value[cell]) : network.Value[cell] - low[cell];
        var most = Math.Min(own, limit);
        // A cell rises where others carry the surplus from its head back to its tail.
        var (source, sink) = up ? (network.To[cell], network.From[cell]) : (network.From[cell], network.To[cell]);
        var reached = 0L;
        while (reached < most && Search(source, sink, cell))
        {
            var step = Math.Min(most - reached, Narrowest(source, sink));
            if (step == Endless)
                return Endless;
            Push(source, sink, step);
            reached += step;
        }

        return reached;
    }

    private void Join(int arc)
    {
        arcsAt[network.From[arc]].Add(arc);
        arcsAt[network.To[arc]].Add(arc);
    }

    private bool Search(int source, int sink, int except)
    {
        Array.Fill(reachedBy, -1);
        FindLastSteps(sink, except);
        queue.Clear();
        queue.Enqueue(source);
        for (reachedBy[sink] = lastStep[source]; reachedBy[sink] < 0 && queue.TryDequeue(out var node);)
        {
            foreach (var arc in arcsAt[node])
            {
                var next = Other(arc, node);
                if (arc == except || next == source || reachedBy[next] >= 0 || Left(arc, node) == 0)
                    continue;
                reachedBy[next] = arc;
                reachedBy[sink] = lastStep[next];
                if (reachedBy[sink] >= 0)
                    break;
                queue.Enqueue(next);
            }
        }

        return reachedBy[sink] >= 0;
    }

    // Where most is hidden nearly all nodes lie two steps away: who knows the last step need not visit them all.
    private void FindLastSteps(int sink, int except)
    {
        Array.Fill(lastStep, -1);
        foreach (var arc in arcsAt[sink])
        {
            var node = Other(arc, sink);
            if (arc != except && lastStep[node] < 0 && Left(arc, node) > 0)
                lastStep[node] = arc;
        }
    }

    private long Narrowest(int source, int sink)
    {
        var narrowest = Endless;
        for (var node = sink; node != source; node = Other(reachedBy[node], node))
            narrowest = Math.Min(narrowest, Left(reachedBy[node], Other(reachedBy[node], node)));
        return narrowest;
    }

    private void Push(int source, int sink, long step)
    {
        for (var node = sink; node != source;)
        {
            var arc = reachedBy[node];
            touched.Add(arc);
            moved[arc] += network.To[arc] == node ? step : -step;
            node = Other(arc, node);
        }
    }

    private int Other(int arc, int node) => network.From[arc] == node ? network.To[arc] : network.From[arc];

    private long Left(int arc, int leaving)
    {
        var value = network.Value[arc] + moved[arc];
        return network.From[arc] == leaving ? Room(high[arc], value) : value - low[arc];
    }

    private static long Room(long high, long value) => high == Endless ? Endless : high - value;
}
