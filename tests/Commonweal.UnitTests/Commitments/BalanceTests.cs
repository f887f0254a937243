using Commonweal.Engagement.Commitments.Balance;
using Xunit;

namespace Commonweal.UnitTests.Commitments;

public sealed class BalanceTests
{
    private static readonly DateOnly Today = new(2027, 3, 1);

    [Theory]
    [InlineData(2, 0, 0, true)]
    [InlineData(1, 0, 0, false)]
    [InlineData(9, 1, 0, false)]
    [InlineData(9, 0, 1, false)]
    public void OnlyTakes_AskedMoreThanOnceAndGaveNothing(int asked, int offered, int kept, bool expected)
        => Assert.Equal(expected, Of(new QuarterBalance(Today, asked, offered, kept)).OnlyTakes);

    [Fact]
    public void OnlyTakes_WhatWasGivenLongAgo_DoesNotCount()
    {
        QuarterBalance[] quarters = [new(new(2025, 10, 1), 0, 5, 0), .. new[] { 1, 4, 7, 10 }.Select(m => new QuarterBalance(new(2026, m, 1), 1, 0, 0))];

        Assert.True(Of(quarters).OnlyTakes);
    }

    [Theory]
    [InlineData("2027-02-20", 1, true)]
    [InlineData("2027-02-22", 1, false)]
    [InlineData(null, 4, true)]
    [InlineData(null, 52, false)]
    public void IsSilent_LongerThanPledged(string? last, int weeks, bool expected)
    {
        var pledge = new ContactPledge { CommunityId = Guid.NewGuid(), Weeks = weeks, PledgedOn = new DateOnly(2027, 1, 1) };
        var balance = new CommunityBalance([], last is null ? null : DateOnly.ParseExact(last, "yyyy-MM-dd", null), pledge);

        Assert.Equal(expected, balance.IsSilent(Today));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 4)]
    [InlineData(12, 10)]
    public void QuarterOf_Month_BeginsTheQuarter(int month, int first) => Assert.Equal(new DateOnly(2027, first, 1), QuarterBalance.QuarterOf(new DateOnly(2027, month, 28)));

    private static CommunityBalance Of(params QuarterBalance[] quarters) => new(quarters, LastContact: null, Pledge: null);
}
