namespace Commonweal.Analysis.Segregation;

/// <summary>Draws an index in proportion to weights, each draw in constant time (Walker 1977, Vose 1991).</summary>
internal sealed class AliasDraw
{
    private readonly double[] keep;
    private readonly int[] other;

    public AliasDraw(ReadOnlySpan<double> weights)
    {
        keep = new double[weights.Length];
        other = new int[weights.Length];
        var total = 0.0;
        foreach (var weight in weights)
            total += weight;
        var (small, large) = (new Stack<int>(), new Stack<int>());
        for (var at = 0; at < weights.Length; at++)
        {
            keep[at] = weights[at] / total * weights.Length;
            (keep[at] < 1 ? small : large).Push(at);
        }

        while (small.Count > 0 && large.Count > 0)
        {
            var (poor, rich) = (small.Pop(), large.Pop());
            other[poor] = rich;
            keep[rich] -= 1 - keep[poor];
            (keep[rich] < 1 ? small : large).Push(rich);
        }

        // What is left should be exactly one and differs by rounding only.
        foreach (var rest in small.Concat(large))
            keep[rest] = weights[rest] > 0 ? 1 : keep[rest];
    }

    public int Next(SplitMix random)
    {
        var at = random.Below(keep.Length);
        return random.Unit() < keep[at] ? at : other[at];
    }
}
