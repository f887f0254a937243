using Commonweal.Analysis.EqualShares;
using CsCheck;

namespace Commonweal.UnitTests.EqualShares;

public class FractionTests
{
    private static readonly Gen<decimal> Decimals = Gen.Int[-1_000_000, 1_000_000].Select(parts => parts / 1000m);

    [Fact]
    public void Arithmetic_IsThatOfDecimalsWhereTheyAreExact() =>
        Gen.Select(Decimals, Decimals).Sample((a, b) =>
        {
            var (left, right) = (Fraction.Of(a), Fraction.Of(b));
            Assert.Equal(Fraction.Of(a + b), left + right);
            Assert.Equal(Fraction.Of(a - b), left - right);
            Assert.Equal(Fraction.Of(a * b), left * right);
            Assert.Equal(a.CompareTo(b), left.CompareTo(right));
            Assert.Equal(a == b, left == right && left.GetHashCode() == right.GetHashCode());
            if (b != 0) Assert.Equal(left, left / right * right);
        });

    [Theory]
    [InlineData(1, 3, "0.33")]
    [InlineData(-1, 3, "-0.33")]
    [InlineData(2, 3, "0.67")]
    [InlineData(1, 200, "0.00")]
    [InlineData(3, 200, "0.02")]
    [InlineData(-1, -8, "0.12")]
    public void Round_GoesToTheNearestAndHalvesToTheEven(int numerator, int denominator, string rounded) =>
        Assert.Equal(decimal.Parse(rounded, System.Globalization.CultureInfo.InvariantCulture), new Fraction(numerator, denominator).Round(2));

    [Fact]
    public void Text_IsInLowestTerms()
    {
        Assert.Equal(["22/7", "-1/2", "3", "0"], [new Fraction(44, 14).ToString(), new Fraction(1, -2).ToString(), new Fraction(9, 3).ToString(), default(Fraction).ToString()]);
        Assert.Throws<DivideByZeroException>(() => new Fraction(1, 0));
    }
}
