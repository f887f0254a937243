using System.Numerics;

namespace Commonweal.Analysis.Apportionment;

/// <summary>Between k and k+1 seats stands a method's signpost; a weight's claim to the next seat is the weight over it.</summary>
internal static class Signposts
{
    /// <summary>The claim to one seat more than one has. Huntington-Hill's is squared, which keeps the order and needs no root.</summary>
    public static Fraction Claim(ApportionmentMethod method, BigInteger weight, BigInteger has)
    {
        // Whoever weighs nothing claims nothing, also where the signpost is 0.
        if (weight.IsZero)
            return new Fraction(0, 1);
        return method switch
        {
            ApportionmentMethod.Webster => new Fraction(2 * weight, (2 * has) + 1),
            ApportionmentMethod.Jefferson => new Fraction(weight, has + 1),
            ApportionmentMethod.Adams => new Fraction(weight, has),
            ApportionmentMethod.Dean => new Fraction(weight * ((2 * has) + 1), 2 * has * (has + 1)),
            ApportionmentMethod.HuntingtonHill => new Fraction(weight * weight, has * (has + 1)),
            _ => throw new ArgumentOutOfRangeException(nameof(method)),
        };
    }

    /// <summary>A weight over a divisor, given as a fraction, rounded at the signpost; on it, up.</summary>
    public static BigInteger Rounded(ApportionmentMethod method, BigInteger weight, Fraction divisor)
    {
        var down = BigInteger.Divide(weight * divisor.Under, divisor.Over);
        var squared = method == ApportionmentMethod.HuntingtonHill;
        var threshold = squared ? new Fraction(divisor.Over * divisor.Over, divisor.Under * divisor.Under) : divisor;
        return Claim(method, weight, down).CompareTo(threshold) >= 0 ? down + 1 : down;
    }
}
