namespace Commonweal.Analysis.Mixing;

/// <summary>A grouping under way: who is in which group, and the distance of everybody to every group.</summary>
internal sealed class DiversitySearch
{
    private const int Block = 1024;
    private const double Still = 0.02;

    // Temperatures as parts of what an exchange drawn at the beginning changes on average.
    private const double Hot = 0.25;
    private const double Cold = 0.05;

    private readonly PairDistances pairs;
    private readonly IReadOnlyList<(int Least, int Most)> sizes;
    private readonly int groups;
    private readonly int[] groupOf;
    private readonly int[] count;
    private readonly long[] toGroup;
    private readonly bool fixedSizes;

    public DiversitySearch(PairDistances pairs, IReadOnlyList<(int Least, int Most)> sizes, ref Draw draw)
    {
        (this.pairs, this.sizes, groups) = (pairs, sizes, sizes.Count);
        fixedSizes = sizes.All(size => size.Least == size.Most);
        (groupOf, toGroup) = (new int[pairs.People], new long[pairs.People * groups]);
        count = Filled(pairs.People, sizes);
        var next = 0;
        var order = draw.Order(pairs.People);
        for (var group = 0; group < groups; group++)
        {
            for (var i = 0; i < count[group]; i++)
                groupOf[order[next++]] = group;
        }

        for (var person = 0; person < pairs.People; person++)
        {
            for (var other = 0; other < pairs.People; other++)
                toGroup[(person * groups) + groupOf[other]] += pairs[person, other];
            Diversity += toGroup[(person * groups) + groupOf[person]];
        }

        Diversity /= 2;
    }

    /// <summary>The sum of distances within groups, in the unit of the whole numbers.</summary>
    public long Diversity { get; private set; }

    public IReadOnlyList<int>[] Groups() =>
        [.. Enumerable.Range(0, groups).Select(group => (IReadOnlyList<int>)[.. Enumerable.Range(0, groupOf.Length).Where(person => groupOf[person] == group)])];

    public void Run(long steps, ref Draw draw)
    {
        var blocks = Math.Max(1, steps / Block);
        var usual = Usual(ref draw);
        var (temperature, factor) = (usual * Hot, Cooling.Factor(Hot, Cold, blocks));
        for (var block = 0L; block < blocks; block++)
        {
            var allowing = block >= blocks * (1 - Still) ? 0 : Cooling.Fixed(temperature);
            for (var step = Math.Min(Block, steps - (block * Block)); step > 0; step--)
                Step(allowing, draw.Next());
            temperature *= factor;
        }
    }

    private void Step(long temperature, ulong random)
    {
        var one = Part(random, groupOf.Length);
        var allowed = Cooling.Allowed(temperature, random);
        if (!fixedSizes && (random >> 32 & 3) == 0)
        {
            var (from, to) = (groupOf[one], Part(random >> 16, groups));
            if (from != to && count[from] > sizes[from].Least && count[to] < sizes[to].Most && Lost(one, to) <= allowed)
                Move(one, to);
            return;
        }

        var other = Part(random >> 16, groupOf.Length);
        var (groupA, groupB) = (groupOf[one], groupOf[other]);
        if (groupA == groupB || LostBoth(one, other) > allowed)
            return;
        Move(one, groupB);
        Move(other, groupA);
    }

    private long Lost(int person, int to) => toGroup[(person * groups) + groupOf[person]] - toGroup[(person * groups) + to];

    private long LostBoth(int one, int other) => Lost(one, groupOf[other]) + Lost(other, groupOf[one]) + (2 * pairs[one, other]);

    private void Move(int person, int to)
    {
        var from = groupOf[person];
        Diversity -= Lost(person, to);
        var distances = pairs.Of(person);
        for (var other = 0; other < distances.Length; other++)
        {
            toGroup[(other * groups) + from] -= distances[other];
            toGroup[(other * groups) + to] += distances[other];
        }

        groupOf[person] = to;
        count[from]--;
        count[to]++;
    }

    private double Usual(ref Draw draw)
    {
        var sum = 0.0;
        for (var i = 0; i < Block; i++)
        {
            var (one, other) = (draw.Below(groupOf.Length), draw.Below(groupOf.Length));
            sum += groupOf[one] == groupOf[other] ? 0 : Math.Abs(LostBoth(one, other));
        }

        return sum / Block;
    }

    private static int Part(ulong random, int of) => (int)(((random & 0xFFFF) * (uint)of) >> 16);

    // Each group its least, and the rest as evenly as it goes.
    private static int[] Filled(int people, IReadOnlyList<(int Least, int Most)> sizes)
    {
        int[] filled = [.. sizes.Select(size => size.Least)];
        for (var left = people - filled.Sum(); left > 0;)
        {
            for (var group = 0; group < filled.Length && left > 0; group++)
            {
                if (filled[group] == sizes[group].Most)
                    continue;
                filled[group]++;
                left--;
            }
        }

        return filled;
    }
}
