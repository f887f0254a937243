using System.Globalization;
using Commonweal.Standards.ICalendar;

namespace Commonweal.UnitTests.Standards.ICalendar;

public class RecurrenceSetTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Fact]
    public void Starts_OverBothChangesOfTheClock_KeepTheTimeOnTheClock()
    {
        var set = new RecurrenceSet(At("2027-03-21 18:00"), Paris, Recurrence.Parse("FREQ=WEEKLY"));

        var starts = set.Starts(DateTimeOffset.Parse("2027-11-08T00:00Z", CultureInfo.InvariantCulture));

        Assert.Equal(Utc("2027-03-21 17:00"), starts[0]);
        Assert.Equal(Utc("2027-03-28 16:00"), starts[1]);
        Assert.Equal(Utc("2027-10-24 16:00"), starts[^3]);
        Assert.Equal(Utc("2027-10-31 17:00"), starts[^2]);
    }

    [Fact]
    public void Planned_TimeThatTheClockLeavesOut_IsNoOccurrenceAndNotCounted()
    {
        var set = new RecurrenceSet(At("2027-03-27 02:30"), Paris, Recurrence.Parse("FREQ=DAILY;COUNT=3"));

        Assert.Equal([At("2027-03-27 02:30"), At("2027-03-29 02:30"), At("2027-03-30 02:30")], set.Planned());
    }

    [Fact]
    public void Instant_TimeLeftOutOrTwice_IsReadByTheOffsetBeforeTheGapAndTheFirstOfTwo()
    {
        Assert.Equal(Utc("2027-03-28 01:30"), ZonedTimes.Instant(At("2027-03-28 02:30"), Paris));
        Assert.Equal(Utc("2027-10-31 00:30"), ZonedTimes.Instant(At("2027-10-31 02:30"), Paris));
        Assert.Equal(Utc("2027-10-31 02:00"), ZonedTimes.Instant(At("2027-10-31 03:00"), Paris));
    }

    [Fact]
    public void End_OverAChangeOfTheClock_CountsDaysByTheCalendarAndHoursExactly()
    {
        var evening = At("2027-03-27 18:00");

        Assert.Equal(Utc("2027-03-28 16:00"), ZonedTimes.End(evening, Paris, 1, TimeSpan.Zero));
        Assert.Equal(Utc("2027-03-28 17:00"), ZonedTimes.End(evening, Paris, 0, TimeSpan.FromHours(24)));
        Assert.Equal(Utc("2027-10-31 02:00"), ZonedTimes.End(At("2027-10-31 01:00"), Paris, 0, TimeSpan.FromHours(3)));
    }

    [Fact]
    public void Planned_OneOfTwoTimesOfADayExcluded_KeepsTheOther()
    {
        var set = new RecurrenceSet(At("2027-05-03 09:00"), Paris, Recurrence.Parse("FREQ=DAILY;COUNT=4;BYHOUR=9,14"))
        {
            Excluded = new HashSet<DateTime> { At("2027-05-03 14:00") },
        };

        Assert.Equal([At("2027-05-03 09:00"), At("2027-05-04 09:00"), At("2027-05-04 14:00")], set.Planned());
    }

    [Fact]
    public void Planned_ClosedDays_AreNeverOfferedAndStillCounted()
    {
        var set = new RecurrenceSet(At("2027-04-01 18:00"), Paris, Recurrence.Parse("FREQ=MONTHLY;BYDAY=1TH;COUNT=3"))
        {
            ExcludedDays = new HashSet<DateOnly> { new(2027, 5, 6) },
        };

        Assert.Equal([At("2027-04-01 18:00"), At("2027-06-03 18:00")], set.Planned());
    }

    [Fact]
    public void Starts_OneMovedAndOneCancelled_StandWhereTheyWerePut()
    {
        var set = new RecurrenceSet(At("2027-06-01 18:00"), Paris, Recurrence.Parse("FREQ=WEEKLY"))
        {
            // The second goes before the first, the third falls out, and the last comes from after the end that is asked for.
            Overrides = new Dictionary<DateTime, DateTimeOffset?> { [At("2027-06-08 18:00")] = Utc("2027-05-31 08:00"), [At("2027-06-15 18:00")] = null, [At("2027-06-29 18:00")] = Utc("2027-06-20 08:00") },
        };

        var starts = set.Starts(Utc("2027-06-21 00:00"));

        Assert.Equal([Utc("2027-05-31 08:00"), Utc("2027-06-01 16:00"), Utc("2027-06-20 08:00")], starts);
    }

    [Fact]
    public void Planned_EverySecondTuesdayButNotInAugust_SkipsAugustAndKeepsItsFortnights()
    {
        var set = new RecurrenceSet(At("2027-07-06 18:00"), Paris, Recurrence.Parse("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;BYMONTH=1,2,3,4,5,6,7,9,10,11,12"));

        Assert.Equal([At("2027-07-06 18:00"), At("2027-07-20 18:00"), At("2027-09-14 18:00"), At("2027-09-28 18:00")], set.Planned().Take(4));
    }

    [Fact]
    public void Planned_RuleThatGivesNothing_Ends()
        => Assert.Equal([At("2027-01-01 09:00")], new RecurrenceSet(At("2027-01-01 09:00"), Paris, Recurrence.Parse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")).Planned());

    [Theory]
    [InlineData("")]
    [InlineData("BYDAY=MO")]
    [InlineData("FREQ=SOMETIMES")]
    [InlineData("FREQ=3")]
    [InlineData("FREQ=DAILY;FREQ=DAILY")]
    [InlineData("FREQ=DAILY;COUNT=0")]
    [InlineData("FREQ=DAILY;COUNT=2;UNTIL=20270101")]
    [InlineData("FREQ=DAILY;UNTIL=2027-01-01")]
    [InlineData("FREQ=WEEKLY;BYDAY=1MO")]
    [InlineData("FREQ=WEEKLY;BYMONTHDAY=1")]
    [InlineData("FREQ=MONTHLY;BYDAY=0MO")]
    [InlineData("FREQ=MONTHLY;BYDAY=XX")]
    [InlineData("FREQ=MONTHLY;BYWEEKNO=1")]
    [InlineData("FREQ=MONTHLY;BYMONTH=13")]
    [InlineData("FREQ=MONTHLY;BYSETPOS=1")]
    [InlineData("FREQ=MONTHLY;INTERVAL=-1")]
    [InlineData("FREQ=DAILY;X-OTHER=1")]
    [InlineData("FREQ=DAILY\r\nDTSTART:20270101T000000Z")]
    public void Parse_WhatIsNoRule_IsRefused(string text) => Assert.Throws<RecurrenceException>(() => Recurrence.Parse(text));

    private static DateTime At(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static DateTimeOffset Utc(string text) => new(At(text), TimeSpan.Zero);
}
