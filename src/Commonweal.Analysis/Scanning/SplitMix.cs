namespace Commonweal.Analysis.Scanning;

/// <summary>
/// Random numbers of which each simulation has a stream of its own, so that it does not matter which thread draws it
/// (Steele, Lea and Flood 2014): small, and the same on every machine and version.
/// </summary>
internal struct SplitMix
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong state;

    public SplitMix(int seed, int stream) => state = Mix(Mix((uint)seed + Step) + (uint)stream);

    /// <summary>A number from 0 to under the bound; what falls under a whole number is given as a fraction of 2^64.</summary>
    public int Below(int bound, out ulong fraction) => (int)Math.BigMul(Next(), (ulong)bound, out fraction);

    public int Below(int bound) => Below(bound, out _);

    private ulong Next() => Mix(state += Step);

    private static ulong Mix(ulong mixed)
    {
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
