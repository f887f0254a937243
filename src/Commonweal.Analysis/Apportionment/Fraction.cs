using System.Numerics;

namespace Commonweal.Analysis.Apportionment;

/// <summary>A fraction of whole numbers, compared exactly. Over nothing, it is beyond all others, and the larger of two such is the one of more.</summary>
internal readonly record struct Fraction(BigInteger Over, BigInteger Under) : IComparable<Fraction>
{
    public int CompareTo(Fraction other) => Under.IsZero && other.Under.IsZero
        ? Over.CompareTo(other.Over)
        : (Over * other.Under).CompareTo(other.Over * Under);
}
