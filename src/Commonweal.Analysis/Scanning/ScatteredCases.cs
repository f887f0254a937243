namespace Commonweal.Analysis.Scanning;

/// <summary>Scatters cases over regions by chance, as many as were observed, each in proportion to the population.</summary>
internal sealed class ScatteredCases
{
    private readonly int cases;
    private readonly int seed;
    private readonly double[] populations;
    private readonly ulong[] thresholds;
    private readonly int[] aliases;

    public ScatteredCases(IReadOnlyList<double> populations, int cases, int seed)
    {
        (this.cases, this.seed, this.populations) = (cases, seed, [.. populations]);
        (thresholds, aliases) = (new ulong[populations.Count], new int[populations.Count]);
        FillTable();
    }

    /// <summary>Every case anew, whatever the others did: a multinomial distribution.</summary>
    public void Independently(int simulation, Span<int> counts)
    {
        var random = SplitMix.Stream(seed, simulation);
        for (var drawn = 0; drawn < cases; drawn++)
            counts[Region(random)]++;
    }

    /// <summary>Nobody is a case twice: a hypergeometric distribution.</summary>
    public void WithoutRepeating(int simulation, Span<int> counts)
    {
        var random = SplitMix.Stream(seed, simulation);
        // Where most are cases, those who are not are drawn, or there would be ever fewer to find.
        var most = cases > populations.Sum() / 2;
        var wanted = most ? (long)populations.Sum() - cases : cases;
        while (wanted > 0)
        {
            var region = Region(random);
            if (random.Below((int)populations[region], out _) < counts[region])
                continue;
            counts[region]++;
            wanted--;
        }

        for (var region = 0; most && region < counts.Length; region++)
            counts[region] = (int)populations[region] - counts[region];
    }

    private int Region(SplitMix random)
    {
        var region = random.Below(thresholds.Length, out var fraction);
        return fraction < thresholds[region] ? region : aliases[region];
    }

    // The alias method (Walker 1977; Vose 1991): each region keeps its own part of an equal slot, another has the rest.
    private void FillTable()
    {
        var mean = populations.Sum() / populations.Length;
        var shares = populations.Select(population => population / mean).ToArray();
        var small = new Stack<int>(Enumerable.Range(0, shares.Length).Where(region => shares[region] < 1));
        var large = new Stack<int>(Enumerable.Range(0, shares.Length).Where(region => shares[region] >= 1));
        while (small.Count > 0 && large.Count > 0)
        {
            var (poor, rich) = (small.Pop(), large.Pop());
            (thresholds[poor], aliases[poor]) = ((ulong)(shares[poor] * Math.Pow(2, 64)), rich);
            shares[rich] -= 1 - shares[poor];
            (shares[rich] < 1 ? small : large).Push(rich);
        }

        // What is left has a full slot; that it is not exactly full is rounding.
        foreach (var region in small.Concat(large))
            (thresholds[region], aliases[region]) = (ulong.MaxValue, region);
    }
}
