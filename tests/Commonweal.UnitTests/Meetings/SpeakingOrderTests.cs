using Commonweal.Engagement.Meetings.Speaking;
using CsCheck;

namespace Commonweal.UnitTests.Meetings;

public class SpeakingOrderTests
{
    private static readonly Guid North = Guid.NewGuid(), South = Guid.NewGuid();

    [Fact]
    public void Of_TwoSides_TakeTurns()
    {
        var (speak, _) = SpeakingOrder.Of([Say(North, 3), Say(North, 3), Say(South, 3), Say(South, 3)], [North, South], 30);

        Assert.Equal([North, South, North, South], speak.Select(s => s.Side!.Value));
    }

    [Fact]
    public void Of_SideBeyondItsTime_StandsInReserve()
    {
        var late = Say(North, 3);
        var (speak, reserve) = SpeakingOrder.Of([Say(North, 5), late, Say(South, 2)], [North, South], 6);

        Assert.Equal(2, speak.Count);
        Assert.Equal([late], reserve);
    }

    [Fact]
    public void Of_NoSides_IsFirstComeFirstHeard()
    {
        OrderedSpeaker[] all = [Say(null, 3), Say(null, 3), Say(null, 3)];

        Assert.Equal(all, SpeakingOrder.Of(all, [], 30).Speak);
    }

    [Fact]
    public void Of_AnyList_LosesNobodyAndGivesNoSideMoreThanItsTime()
        => Gen.Select(Gen.Int[0, 1], Gen.Int[1, 10]).List[0, 30].Sample(drawn =>
        {
            OrderedSpeaker[] all = [.. drawn.Select(d => Say(d.Item1 == 0 ? North : South, d.Item2))];

            var (speak, reserve) = SpeakingOrder.Of(all, [North, South], 20);

            return speak.Concat(reserve).ToHashSet().SetEquals(all)
                && speak.GroupBy(s => s.Side).All(side => side.Sum(s => s.Minutes) <= 20)
                && reserve.SequenceEqual(all.Where(reserve.Contains));
        });

    private static OrderedSpeaker Say(Guid? side, int minutes) => new(Guid.NewGuid(), side, minutes);
}
