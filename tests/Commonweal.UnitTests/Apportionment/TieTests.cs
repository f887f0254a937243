using Commonweal.Analysis.Apportionment;

namespace Commonweal.UnitTests.Apportionment;

public class TieTests
{
    [Fact]
    public void Tie_EqualWeights_IsToldAndDecidedByTheList()
    {
        var given = Proportional.Seats([5, 5, 5], 4, ApportionmentMethod.Webster);
        Assert.Equal([2, 1, 1], given.Seats);
        Assert.Equal([0, 1, 2], given.Tie!.Claimants);
        Assert.Equal(1, given.Tie.Seats);
    }

    [Fact]
    public void Tie_EqualRemainders_IsToldAndDecidedByTheList()
    {
        // Exact shares 1.5, 2.5 and 1: one seat for two halves.
        var given = Proportional.Seats([3, 5, 2], 5, ApportionmentMethod.Hamilton);
        Assert.Equal([2, 2, 1], given.Seats);
        Assert.Equal([0, 1], given.Tie!.Claimants);
    }

    [Fact]
    public void Tie_ThatDecimalsWouldHide_IsSeen()
    {
        // 1/3 and 3/9 of a seat: as binary fractions of a large weight they would differ in the last digit.
        const decimal large = 333_333_333_333_333_333m;
        var given = Proportional.Seats([large, large * 3, large * 3], 4, ApportionmentMethod.Webster);
        Assert.Equal([1, 2, 1], given.Seats);
        Assert.Equal([0, 1, 2], given.Tie!.Claimants);
        Assert.Equal(2, given.Tie.Seats);
    }

    [Fact]
    public void Tie_EnoughForAllOfThem_IsNone() =>
        Assert.Null(Proportional.Seats([5, 5, 5], 6, ApportionmentMethod.Webster).Tie);

    [Theory]
    [InlineData(ApportionmentMethod.Adams)]
    [InlineData(ApportionmentMethod.Dean)]
    [InlineData(ApportionmentMethod.HuntingtonHill)]
    public void Seats_FewerThanWeights_GoToTheLargest(ApportionmentMethod method)
    {
        var given = Proportional.Seats([7, 100, 8, 0], 2, method);
        Assert.Equal([0, 1, 1, 0], given.Seats);
        Assert.Null(given.Tie);
    }

    [Fact]
    public void Minimum_SmallCommunities_GetItAndTheRestIsShared()
    {
        decimal[] communities = [412_000, 155_300, 88_210, 23_950, 9_120, 1_480, 640];
        var (parts, tie) = Proportional.Money(communities, 10_000m, 0.01m, ApportionmentMethod.Webster, minimum: 250m);
        Assert.Equal(10_000m, parts.Sum());
        Assert.Equal([250m, 250m, 250m], parts.Skip(4));
        // What is left is shared in proportion.
        Assert.InRange(parts[0] - (9_250m * 412_000 / 679_460), -0.01m, 0.01m);
        Assert.Null(tie);
    }

    [Fact]
    public void Minimum_TakesEverything_IsAllAnybodyGets() =>
        Assert.Equal([2, 2, 2], Proportional.Seats([1, 0, 70], 6, ApportionmentMethod.Jefferson, minimum: 2).Seats);

    [Fact]
    public void Seats_WhatCannotBe_IsRefused()
    {
        Assert.ThrowsAny<ArgumentException>(() => Proportional.Seats([1, -1], 3, ApportionmentMethod.Webster));
        Assert.ThrowsAny<ArgumentException>(() => Proportional.Seats([0, 0], 3, ApportionmentMethod.Webster));
        Assert.ThrowsAny<ArgumentException>(() => Proportional.Seats([1, 1], -3, ApportionmentMethod.Webster));
        Assert.ThrowsAny<ArgumentException>(() => Proportional.Seats([1, 1], 3, ApportionmentMethod.Webster, minimum: 2));
        Assert.ThrowsAny<ArgumentException>(() => Proportional.Money([1, 1], 3.005m, 0.01m, ApportionmentMethod.Webster));
        Assert.ThrowsAny<ArgumentException>(() => Proportional.Money([1, 1], 3m, 0, ApportionmentMethod.Webster));
        Assert.Empty(Proportional.Seats([], 0, ApportionmentMethod.Webster).Seats);
    }
}
