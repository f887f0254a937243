namespace Commonweal.Analysis;

/// <summary>Pseudo-random numbers (SplitMix64; Steele, Lea and Flood 2014): small, and the same on every machine and version.</summary>
internal sealed class SplitMix(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong state = seed;

    /// <summary>One of many streams of a seed, so that it does not matter in which order or on which thread they are drawn.</summary>
    public static SplitMix Stream(int seed, int stream) => new(Mix(Mix((uint)seed + Step) + (uint)stream));

    /// <summary>A number from 0 to under 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 to under the bound.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <inheritdoc cref="Below(int)"/>
    public long Below(long bound) => (long)(Next() % (ulong)bound);

    /// <summary>A whole number from 0 to under the bound, without a division; what falls under a whole number is given as a fraction of 2^64.</summary>
    public int Below(int bound, out ulong fraction) => (int)Math.BigMul(Next(), (ulong)bound, out fraction);

    private ulong Next() => Mix(state += Step);

    private static ulong Mix(ulong mixed)
    {
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
