namespace Commonweal.Analysis.Mixing;

/// <summary>Random numbers by SplitMix64 (Steele, Lea and Flood 2014): the same for a seed on every machine and version. A value of its own, because seats are drawn some hundred million times.</summary>
internal struct Draw(ulong seed)
{
    private ulong state = seed;

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>Numbers from 0 in a random order.</summary>
    public int[] Order(int count)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (var i = count - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }
}
