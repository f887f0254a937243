using System.Globalization;
using System.Text;
using Commonweal.Standards.ICalendar;
using ForeignCalendar = Ical.Net.Calendar;
using ForeignEvent = Ical.Net.CalendarComponents.CalendarEvent;

namespace Commonweal.UnitTests.Standards.ICalendar;

public class CalendarFileTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static readonly DateTimeOffset Changed = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Write_LongWordsInEveryScript_FoldAt75OctetsAndComeBackWhole()
    {
        var words = string.Concat(Enumerable.Repeat("لقاء مفتوح، with; all, of\\it 👋🏽\nnext ", 8));
        var file = Write(Event(1) with { Description = words });

        Assert.All(file.Split("\r\n"), l => Assert.True(Encoding.UTF8.GetByteCount(l) <= 75, l));
        Assert.DoesNotContain("\n", file.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(words, ForeignCalendar.Load(file)!.Events[0]!.Description);
    }

    [Fact]
    public void Write_ASeriesWithOneMovedAndOneCancelled_IsReadByAnotherProgramAsMeant()
    {
        var master = Event(3) with { Rule = Recurrence.Parse("FREQ=MONTHLY;BYDAY=1TH"), Excluded = [new(2027, 7, 1, 18, 0, 0)] };
        var moved = Event(1) with { RecurrenceId = new(2027, 5, 6, 18, 0, 0), Starts = new(2027, 5, 7, 18, 0, 0), Ends = new(2027, 5, 7, 20, 0, 0) };
        var cancelled = Event(2) with { RecurrenceId = new(2027, 6, 3, 18, 0, 0), Status = EventStatus.Cancelled };

        var events = ForeignCalendar.Load(Write(master, moved, cancelled))!.Events;

        Assert.Equal(3, events.Count);
        Assert.Single(events.Select(e => e!.Uid).Distinct());
        Assert.Equal("Europe/Paris", events[0]!.DtStart!.TzId);
        Assert.Equal(new DateTime(2027, 4, 1, 16, 0, 0, DateTimeKind.Utc), events[0]!.DtStart!.AsUtc);
        Assert.Equal("CANCELLED", events.Single(e => e!.RecurrenceIdentifier?.StartTime.Month == 6)!.Status);
        Assert.Equal(7, events.Single(e => e!.RecurrenceIdentifier?.StartTime.Month == 5)!.DtStart!.Day);
    }

    [Fact]
    public void Write_ImportedTwice_TheSecondReplacesTheFirst()
    {
        var calendar = new Dictionary<(string, DateTime?), ForeignEvent>();
        Import(calendar, Write(Event(0), Event(0) with { Uid = "other" }));
        Import(calendar, Write(Event(1) with { Summary = "New" }, Event(0) with { Uid = "other" }));
        Import(calendar, Write(Event(0)));

        Assert.Equal(2, calendar.Count);
        Assert.Equal("New", calendar[("a", null)].Summary);
    }

    [Theory]
    [InlineData("Europe/Paris", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "+0100", "+0200")]
    [InlineData("America/New_York", "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "-0500", "-0400")]
    [InlineData("Asia/Kolkata", null, "+0530", "+0530")]
    [InlineData("Africa/Casablanca", null, "+0100", "+0000")]
    public void Write_ZoneOfTheCity_SaysWhenItsClocksChange(string zone, string? rule, string before, string after)
    {
        var file = new CalendarFile(TimeZoneInfo.FindSystemTimeZoneById(zone), "City", "en", [Event(0)]).Write();

        Assert.Contains($"TZID:{zone}\r\n", file, StringComparison.Ordinal);
        Assert.Contains($"TZOFFSETFROM:{before}\r\nTZOFFSETTO:{after}\r\n" + (rule is null ? "" : $"RRULE:{rule}\r\n"), file, StringComparison.Ordinal);
        Assert.Equal(rule is not null, file.Contains("RRULE", StringComparison.Ordinal));
    }

    private static void Import(Dictionary<(string, DateTime?), ForeignEvent> calendar, string file)
    {
        foreach (var one in ForeignCalendar.Load(file)!.Events)
        {
            var key = (one.Uid!, one.RecurrenceIdentifier?.StartTime.Value);
            if (!calendar.TryGetValue(key, out var known) || known.Sequence <= one.Sequence) calendar[key] = one;
        }
    }

    private static CalendarEvent Event(int sequence)
        => new("a", new DateTime(2027, 4, 1, 18, 0, 0), new DateTime(2027, 4, 1, 20, 0, 0), "Town hall " + sequence.ToString(CultureInfo.InvariantCulture), sequence, Changed);

    private static string Write(params CalendarEvent[] events) => new CalendarFile(Paris, "City", "en", events).Write();
}
