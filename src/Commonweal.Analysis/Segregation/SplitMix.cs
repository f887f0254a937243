namespace Commonweal.Analysis.Segregation;

/// <summary>A small generator, the same on every machine and version (Steele, Lea and Flood 2014).</summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong state = seed;

    /// <summary>An independent generator for each of many repetitions, so that their order does not matter.</summary>
    public static SplitMix For(int seed, int repetition) =>
        new(new SplitMix(unchecked((ulong)seed * 0x9E3779B97F4A7C15 + (ulong)repetition)).Next());

    /// <summary>At least 0 and less than 1.</summary>
    public double Uniform() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>At least 0 and less than the bound.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
