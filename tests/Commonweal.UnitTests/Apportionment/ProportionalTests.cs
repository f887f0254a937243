using System.Globalization;
using System.Numerics;
using Commonweal.Analysis.Apportionment;
using CsCheck;

namespace Commonweal.UnitTests.Apportionment;

public class ProportionalTests
{
    private static readonly ApportionmentMethod[] All = Enum.GetValues<ApportionmentMethod>();

    // Small weights, so that ties are frequent.
    private static readonly Gen<decimal[]> Weights = Gen.OneOf(Gen.Int[0, 12], Gen.Int[1, 100_000]).Select(weight => (decimal)weight).Array[1, 9].Where(weights => weights.Sum() > 0);

    private static readonly Gen<ApportionmentMethod> Methods = Gen.Int[0, All.Length - 1].Select(at => All[at]);

    [Fact]
    public void Seats_EveryRowOfTheOracle_AreThoseGiven()
    {
        var rows = ReferenceData.Text("apportionment/proporz_oracle.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1).Select(line => line.TrimEnd('\r').Split(',').Select(cell => cell.Trim('"')).ToArray()).ToList();
        Assert.Equal(151, rows.Count);
        foreach (var row in rows)
        {
            var given = Proportional.Seats([.. row[1].Split(' ').Select(Number)], (long)Number(row[2]), Method(row[3]));
            Assert.True(row[4] == string.Join(' ', given.Seats), $"{row[0]} {row[3]}: {string.Join(' ', given.Seats)} instead of {row[4]}");
            Assert.Null(given.Tie);
        }
    }

    [Fact]
    public void Seats_AnyWeights_AreThoseOfGivingSeatAfterSeatToTheStrongestClaim() =>
        Gen.Select(Weights, Gen.Int[0, 60], Gen.Int[0, 4], Methods.Where(method => method != ApportionmentMethod.Hamilton)).Sample((weights, more, minimum, method) =>
        {
            var seats = (minimum * weights.Length) + more;
            var given = Proportional.Seats(weights, seats, method, minimum);
            Assert.Equal(OneByOne(weights, seats, method, minimum), given.Seats);
        });

    [Fact]
    public void Seats_AnyWeights_AddUpAndKeepTheMinimum() =>
        Gen.Select(Weights, Gen.Long[0, 1_000_000_000], Gen.Int[0, 4], Methods).Sample((weights, more, minimum, method) =>
        {
            var given = Proportional.Seats(weights, (minimum * weights.Length) + more, method, minimum);
            Assert.Equal((minimum * weights.Length) + more, given.Seats.Sum());
            Assert.All(given.Seats, seats => Assert.True(seats >= minimum));
        });

    [Fact]
    public void Seats_OneMore_CostsNobodyOneByADivisorMethod() =>
        Gen.Select(Weights, Gen.Int[0, 60], Gen.Int[0, 2], Methods.Where(method => method != ApportionmentMethod.Hamilton)).Sample((weights, more, minimum, method) =>
        {
            var seats = (minimum * weights.Length) + more;
            var (before, after) = (Proportional.Seats(weights, seats, method, minimum).Seats, Proportional.Seats(weights, seats + 1, method, minimum).Seats);
            Assert.All(before.Zip(after), pair => Assert.True(pair.Second >= pair.First));
        });

    [Fact]
    public void Seats_WeightsScaled_AreTheSame() =>
        Gen.Select(Weights, Gen.Int[0, 60], Methods, Gen.OneOf(Gen.Const(0.001m), Gen.Const(0.37m), Gen.Const(3m), Gen.Const(1_000_000m))).Sample((weights, seats, method, factor) =>
        {
            var (one, other) = (Proportional.Seats(weights, seats, method), Proportional.Seats([.. weights.Select(weight => weight * factor)], seats, method));
            Assert.Equal(one.Seats, other.Seats);
            Assert.Equal(one.Tie?.Claimants, other.Tie?.Claimants);
        });

    [Fact]
    public void Seats_ListInAnotherOrder_DifferOnlyInATie() =>
        Weights.SelectMany(weights => Gen.Select(Gen.Const(weights), Gen.Shuffle(Enumerable.Range(0, weights.Length).ToArray()), Gen.Int[0, 60], Methods)).Sample((weights, order, seats, method) =>
        {
            var straight = Proportional.Seats(weights, seats, method);
            var shuffled = Proportional.Seats([.. order.Select(one => weights[one])], seats, method);
            Assert.Equal(straight.Tie?.Seats, shuffled.Tie?.Seats);
            Assert.Equal(straight.Tie?.Claimants, shuffled.Tie?.Claimants.Select(one => order[one]).Order());
            for (var at = 0; at < order.Length; at++)
            {
                if (straight.Tie?.Claimants.Contains(order[at]) != true)
                    Assert.Equal(straight.Seats[order[at]], shuffled.Seats[at]);
            }
        });

    [Fact]
    public void Seats_Hamilton_AreWithinOneOfTheExactShare() =>
        Gen.Select(Weights, Gen.Int[0, 1_000]).Sample((weights, seats) =>
        {
            var given = Proportional.Seats(weights, seats, ApportionmentMethod.Hamilton).Seats;
            Assert.All(given.Zip(weights), pair => Assert.True(Math.Abs(pair.First - (pair.Second * seats / weights.Sum())) < 1));
        });

    [Fact]
    public void Money_AnyAmount_IsSharedToTheCent() =>
        Gen.Select(Weights, Gen.Long[0, 100_000_000_000], Methods).Sample((weights, cents, method) =>
        {
            var (parts, _) = Proportional.Money(weights, cents / 100m, 0.01m, method);
            Assert.Equal(cents / 100m, parts.Sum());
            Assert.All(parts, part => Assert.Equal(0, part % 0.01m));
        });

    private static IEnumerable<long> OneByOne(decimal[] weights, int seats, ApportionmentMethod method, int minimum)
    {
        var given = Enumerable.Repeat((long)minimum, weights.Length).ToArray();
        for (var left = seats - (minimum * weights.Length); left > 0; left--)
        {
            var best = 0;
            for (var one = 1; one < weights.Length; one++)
            {
                if (Stronger(weights[one], given[one], weights[best], given[best], method))
                    best = one;
            }

            given[best]++;
        }

        return given;
    }

    // a/d(x) > b/d(y) with the signposts as they are defined, those over nothing compared as their limits.
    private static bool Stronger(decimal a, long x, decimal b, long y, ApportionmentMethod method)
    {
        if (a == 0 || b == 0)
            return a > b;
        var (one, other) = (Signpost(x, method), Signpost(y, method));
        var squares = method == ApportionmentMethod.HuntingtonHill ? 2 : 1;
        var (claim, against) = (BigInteger.Pow((BigInteger)a, squares) * other.Over * one.Under, BigInteger.Pow((BigInteger)b, squares) * one.Over * other.Under);
        return one.Over == 0 && other.Over == 0 ? a > b : claim > against;
    }

    private static (BigInteger Over, BigInteger Under) Signpost(BigInteger has, ApportionmentMethod method) => method switch
    {
        ApportionmentMethod.Webster => ((2 * has) + 1, 2),
        ApportionmentMethod.Jefferson => (has + 1, 1),
        ApportionmentMethod.Adams => (has, 1),
        ApportionmentMethod.Dean => (2 * has * (has + 1), (2 * has) + 1),
        _ => (has * (has + 1), 1),
    };

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static ApportionmentMethod Method(string name) => name switch
    {
        "hamilton" => ApportionmentMethod.Hamilton,
        "sainte-lague" => ApportionmentMethod.Webster,
        "jefferson" => ApportionmentMethod.Jefferson,
        "adams" => ApportionmentMethod.Adams,
        "dean" => ApportionmentMethod.Dean,
        "huntington-hill" => ApportionmentMethod.HuntingtonHill,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
