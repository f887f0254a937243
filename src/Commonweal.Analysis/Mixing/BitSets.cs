using System.Numerics;

namespace Commonweal.Analysis.Mixing;

/// <summary>Many sets of people, a bit a person.</summary>
internal sealed class BitSets(int sets, int people)
{
    private readonly ulong[] words = new ulong[(long)sets * Words(people)];

    public static int Words(int people) => (people + 63) / 64;

    private int Stride { get; } = Words(people);

    public void Set(int set, int person) => words[(set * Stride) + (person >> 6)] |= 1UL << (person & 63);

    public void Flip(int set, int person) => words[(set * Stride) + (person >> 6)] ^= 1UL << (person & 63);

    public bool Has(int set, int person) => (words[(set * Stride) + (person >> 6)] >> (person & 63) & 1) != 0;

    /// <summary>How many people one set here has in common with one elsewhere, and another here with another elsewhere.</summary>
    public int Shared(int set, int secondSet, BitSets others, int other, int secondOther)
    {
        var (mine, theirs) = (words, others.words);
        var (a, b, c, d, shared) = (set * Stride, secondSet * Stride, other * Stride, secondOther * Stride, 0);
        for (var i = 0; i < Stride; i++)
            shared += BitOperations.PopCount(mine[a + i] & theirs[c + i]) + BitOperations.PopCount(mine[b + i] & theirs[d + i]);
        return shared;
    }

    /// <summary>How many people a set here and one elsewhere have in common.</summary>
    public int Shared(int set, BitSets others, int other)
    {
        var mine = words.AsSpan(set * Stride, Stride);
        var theirs = others.words.AsSpan(other * Stride, Stride);
        var shared = 0;
        for (var i = 0; i < mine.Length; i++)
            shared += BitOperations.PopCount(mine[i] & theirs[i]);
        return shared;
    }
}
