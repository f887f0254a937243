using Commonweal.Engagement.Meetings.WalkIn;

namespace Commonweal.UnitTests.Meetings;

public class WaitEstimateTests
{
    private static readonly int[] TenMinutes = [600, 600, 600, 600, 600];

    [Fact]
    public void Of_TooFewConversations_SaysNothing()
        => Assert.Null(WaitEstimate.Of([600, 600], [600, 600], before: 3, desks: 1));

    [Fact]
    public void Of_NoDesk_SaysNothing() => Assert.Null(WaitEstimate.Of(TenMinutes, [], before: 3, desks: 0));

    [Fact]
    public void Of_FreeDesk_IsAtMostFiveMinutes() => Assert.Equal(new WaitEstimate(0, 5), WaitEstimate.Of(TenMinutes, [], before: 1, desks: 2));

    [Fact]
    public void Of_EqualLengths_IsTheirSumOverTheDesks()
        => Assert.Equal(new WaitEstimate(20, 25), WaitEstimate.Of(TenMinutes, [], before: 5, desks: 2));

    [Fact]
    public void Of_EnoughToday_LeavesEarlierDaysOut()
        => Assert.Equal(WaitEstimate.Of(TenMinutes, [], 4, 1), WaitEstimate.Of(TenMinutes, [60, 60, 60, 60, 60, 60], 4, 1));

    [Fact]
    public void Of_TooFewToday_LooksAtEarlierDays() => Assert.NotNull(WaitEstimate.Of([600], [600, 600, 600, 600], 4, 1));

    [Fact]
    public void Of_LengthsThatVary_IsWider()
    {
        var steady = WaitEstimate.Of(TenMinutes, [], 6, 2)!.Value;
        var varied = WaitEstimate.Of([60, 1140, 600, 60, 1140], [], 6, 2)!.Value;

        Assert.True(varied.To - varied.From > steady.To - steady.From);
    }

    /// <summary>Against the thing itself: lengths drawn from those measured, desks that each take the next.</summary>
    [Fact]
    public void Of_SimulatedRooms_HoldsAboutEightTimesInTen()
    {
        var chance = new Random(20_270_301);
        int[] lengths = [.. Enumerable.Range(0, 60).Select(_ => 180 + chance.Next(1200))];
        const int Before = 20, Desks = 3, Rooms = 2000;
        var said = WaitEstimate.Of(lengths, [], Before, Desks)!.Value;

        var held = Enumerable.Range(0, Rooms).Count(_ => Simulate(chance, lengths, Before, Desks) / 60 is var minutes && minutes >= said.From && minutes <= said.To);

        Assert.InRange(held, 0.7 * Rooms, 0.99 * Rooms);
    }

    private static double Simulate(Random chance, int[] lengths, int before, int desks)
    {
        // Those at the desks are somewhere in their conversation.
        var free = Enumerable.Range(0, desks).Select(_ => chance.NextDouble() * lengths[chance.Next(lengths.Length)]).ToArray();
        for (var person = desks; person < before; person++) free[Array.IndexOf(free, free.Min())] += lengths[chance.Next(lengths.Length)];
        return free.Min();
    }
}
