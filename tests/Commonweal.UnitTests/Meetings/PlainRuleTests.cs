using Commonweal.Engagement.Meetings;
using Commonweal.Engagement.Meetings.Planning;

namespace Commonweal.UnitTests.Meetings;

public class PlainRuleTests
{
    [Fact]
    public void Of_PlainChoices_IsTheRuleACalendarReads()
    {
        Assert.Equal("FREQ=MONTHLY;BYDAY=1TH", PlainRule.Of(Rhythm.Monthly, 1, ["TH"], 1, []));
        Assert.Equal("FREQ=MONTHLY;INTERVAL=2;BYDAY=-1SU,-1SA", PlainRule.Of(Rhythm.Monthly, 2, ["SA", "SU"], -1, []));
        Assert.Equal("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;BYMONTH=1,2,3,4,5,6,7,9,10,11,12", PlainRule.Of(Rhythm.Weekly, 2, ["TU"], 3, [8]));
    }

    [Theory]
    [InlineData("rrule:freq=daily", "FREQ=DAILY")]
    [InlineData("FREQ=HOURLY", null)]
    [InlineData("FREQ=DAILY;BYHOUR=9,15", null)]
    [InlineData("every day", null)]
    [InlineData(null, null)]
    public void Own_WhatIsWrittenOut_IsTakenWhereItGivesDays(string? typed, string? rule) => Assert.Equal(rule, PlainRule.Own(typed));

    [Theory]
    [InlineData("")]
    [InlineData("x_y")]
    [InlineData("99999999999999999999_00000000000000000000000000000001")]
    [InlineData("-1_00000000000000000000000000000001")]
    public void Read_PlaceNotOfOurMaking_IsNone(string text) => Assert.Null(MeetingPlace.Read(text));

    [Fact]
    public void Read_PlaceWritten_ComesBack()
    {
        var place = new MeetingPlace(new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero), Guid.NewGuid());

        Assert.Equal(place, MeetingPlace.Read(place.ToString()));
    }
}
