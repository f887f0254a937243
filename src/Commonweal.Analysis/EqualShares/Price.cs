using System.Numerics;

namespace Commonweal.Analysis.EqualShares;

/// <summary>What a supporter pays for each point given: exactly numerator / (denominator of the purses × points).</summary>
/// <param name="Numerator">Above the line.</param>
/// <param name="Points">The points of those who can pay it.</param>
internal readonly record struct Price(BigInteger Numerator, long Points)
{
    /// <summary>Compares two prices of the same moment, each for one unit of what it is worth.</summary>
    internal static int Compare(Price left, long leftWorth, Price right, long rightWorth) =>
        (left.Numerator * right.Points * rightWorth).CompareTo(right.Numerator * left.Points * leftWorth);
}
