using System.Globalization;
using System.Numerics;

namespace Commonweal.Analysis.Apportionment;

/// <summary>
/// Gives out seats, places or money in whole units, in proportion to weights: the sum is exact, and no rounding of a
/// computation decides, since all comparisons are of whole numbers.
/// </summary>
/// <remarks>
/// Methods: Balinski and Young, Fair Representation (1982). A minimum is a guarantee: whoever would have less gets it, and the
/// others share the rest in proportion as if those had not been there. It does not come on top of a share.
/// </remarks>
public static class Proportional
{
    /// <summary>Shares seats.</summary>
    /// <param name="weights">Votes, members, residents: not negative.</param>
    /// <param name="seats">How many seats there are.</param>
    /// <param name="method">How fractions are dealt with.</param>
    /// <param name="minimum">How many everybody gets at least, also who weighs nothing.</param>
    /// <exception cref="ArgumentException">A weight, the seats or the minimum is negative, nobody weighs anything, or the seats do not suffice for the minimum.</exception>
    public static Apportioned Seats(IReadOnlyList<decimal> weights, long seats, ApportionmentMethod method, long minimum = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seats);
        ArgumentOutOfRangeException.ThrowIfNegative(minimum);
        if (weights.Any(weight => weight < 0))
            throw new ArgumentException("A weight is negative.", nameof(weights));
        if ((BigInteger)minimum * weights.Count > seats)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{seats} do not suffice for a minimum of {minimum} for each of {weights.Count}."), nameof(seats));
        if (weights.All(weight => weight == 0) && (BigInteger)minimum * weights.Count != seats)
            throw new ArgumentException("Nobody weighs anything.", nameof(weights));
        if (weights.Count == 0)
            return new Apportioned([], null);
        var (given, tie) = Give(Whole(weights), seats, method, minimum);
        return new Apportioned([.. given.Select(count => (long)count)], tie);
    }

    /// <summary>Shares an amount of money so that the parts, in whole units, add up to it exactly.</summary>
    /// <param name="weights">Votes, members, residents: not negative.</param>
    /// <param name="amount">The amount; a multiple of the unit.</param>
    /// <param name="unit">The smallest part, as 0.01 for a cent.</param>
    /// <param name="method">How fractions of the unit are dealt with.</param>
    /// <param name="minimum">What everybody gets at least; a multiple of the unit.</param>
    /// <returns>The parts in the order of the weights, and whom a tie for the last units concerns.</returns>
    /// <exception cref="ArgumentException">The unit is not positive, the amount or minimum is no multiple of it, or as with <see cref="Seats"/>.</exception>
    /// <exception cref="OverflowException">The amount has more units than a <see cref="long"/> counts.</exception>
    public static (IReadOnlyList<decimal> Parts, ApportionmentTie? Tie) Money(IReadOnlyList<decimal> weights, decimal amount, decimal unit, ApportionmentMethod method, decimal minimum = 0)
    {
        if (unit <= 0)
            throw new ArgumentException("The unit is not positive.", nameof(unit));
        var given = Seats(weights, Units(amount, unit, nameof(amount)), method, Units(minimum, unit, nameof(minimum)));
        return ([.. given.Seats.Select(units => units * unit)], given.Tie);
    }

    private static (BigInteger[] Seats, ApportionmentTie? Tie) Give(IReadOnlyList<BigInteger> weights, BigInteger seats, ApportionmentMethod method, BigInteger minimum)
    {
        var (atMinimum, divisor) = Divisor(weights, seats, minimum);
        // Everybody has the minimum and nothing is left to share.
        if (divisor.Under.IsZero)
            return ([.. weights.Select(_ => minimum)], null);
        return method == ApportionmentMethod.Hamilton
            ? LargestRemainders.Give(weights, minimum, seats, atMinimum, divisor)
            : new DivisorMethod(method, weights, minimum).Give(seats, divisor);
    }

    // Who would have less than the minimum leaves with it, which leaves less for a seat of the others: until nobody leaves.
    private static (bool[] AtMinimum, Fraction Divisor) Divisor(IReadOnlyList<BigInteger> weights, BigInteger seats, BigInteger minimum)
    {
        var atMinimum = new bool[weights.Count];
        var (weight, left) = (weights.Aggregate(BigInteger.Add), seats);
        for (var leaves = true; leaves;)
        {
            leaves = false;
            var (weightThen, leftThen) = (weight, left);
            for (var one = 0; one < weights.Count; one++)
            {
                if (atMinimum[one] || weights[one] * leftThen > minimum * weightThen)
                    continue;
                (atMinimum[one], leaves) = (true, true);
                (weight, left) = (weight - weights[one], left - minimum);
            }
        }

        return (atMinimum, new Fraction(weight, left));
    }

    // Decimals are whole numbers over a power of ten; over the largest, all weights are whole.
    private static BigInteger[] Whole(IReadOnlyList<decimal> weights)
    {
        var scale = weights.Max(weight => weight.Scale);
        return [.. weights.Select(weight => Mantissa(weight) * BigInteger.Pow(10, scale - weight.Scale))];
    }

    private static BigInteger Mantissa(decimal weight)
    {
        var parts = decimal.GetBits(weight);
        return ((BigInteger)(uint)parts[2] << 64) + ((BigInteger)(uint)parts[1] << 32) + (uint)parts[0];
    }

    private static long Units(decimal amount, decimal unit, string name) => amount % unit == 0
        ? decimal.ToInt64(amount / unit)
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{amount} is no multiple of {unit}."), name);
}
