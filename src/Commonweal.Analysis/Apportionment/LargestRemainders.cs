using System.Numerics;

namespace Commonweal.Analysis.Apportionment;

/// <summary>Hamilton's method: whole parts first, then a seat each for the largest remainders.</summary>
internal static class LargestRemainders
{
    /// <param name="weights">The weights.</param>
    /// <param name="minimum">What everybody gets at least.</param>
    /// <param name="all">How many seats there are.</param>
    /// <param name="atMinimum">Who gets just the minimum, because the exact share would be less.</param>
    /// <param name="divisor">How much weight of the others a seat stands for.</param>
    public static (BigInteger[] Seats, ApportionmentTie? Tie) Give(IReadOnlyList<BigInteger> weights, BigInteger minimum, BigInteger all, IReadOnlyList<bool> atMinimum, Fraction divisor)
    {
        var seats = new BigInteger[weights.Count];
        var remainders = new BigInteger[weights.Count];
        for (var one = 0; one < weights.Count; one++)
            (seats[one], remainders[one]) = atMinimum[one] ? (minimum, -1) : BigInteger.DivRem(weights[one] * divisor.Under, divisor.Over);
        var left = (int)(all - seats.Aggregate(BigInteger.Add));
        var order = Enumerable.Range(0, weights.Count).OrderByDescending(one => remainders[one]).ThenBy(one => one).ToList();
        foreach (var one in order.Take(left))
            seats[one]++;
        return (seats, left > 0 ? Tie(order, remainders, left) : null);
    }

    private static ApportionmentTie? Tie(List<int> order, BigInteger[] remainders, int given)
    {
        var last = remainders[order[given - 1]];
        if (given == order.Count || remainders[order[given]] != last)
            return null;
        return new ApportionmentTie([.. order.Where(one => remainders[one] == last).Order()], order.Take(given).Count(one => remainders[one] == last));
    }
}
