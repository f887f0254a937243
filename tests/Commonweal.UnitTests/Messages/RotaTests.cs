using Commonweal.Communication.Messages.OnCall;
using Commonweal.Communication.Messages.PhoneIns;

namespace Commonweal.UnitTests.Messages;

public class RotaTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Theory]
    [InlineData("2027-03-27", "22:00-06:00", 7)] // clocks go forward in this night
    [InlineData("2027-10-30", "22:00-06:00", 9)] // and back in this one
    [InlineData("2027-03-01", "22:00-06:00", 8)]
    [InlineData("2027-03-28", "00:00-24:00", 23)]
    [InlineData("2027-10-31", "00:00-24:00", 25)]
    public void Shift_LastsAsLongAsTheNightDoes(string day, string hours, int expected)
    {
        var first = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var shift = Assert.Single(Rota.Shifts([Person(first, hours)], [], Paris, first, 1));
        Assert.Equal(TimeSpan.FromHours(expected), shift.Until - shift.From);
    }

    [Theory]
    [InlineData("2027-03-27")]
    [InlineData("2027-10-30")]
    public void Changing_InTheHourThatIsMissingOrTwice_LeavesNoGap(string day)
    {
        var first = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var shifts = Rota.Shifts([Person(first, "22:00-02:30"), Person(first.AddDays(1), "02:30-08:00")], [], Paris, first, 2);
        Assert.Equal(2, shifts.Count);
        Assert.Empty(Rota.Gaps(shifts, shifts[0].From, shifts[1].Until));
        Assert.Equal(shifts[0].Until, shifts[1].From);
    }

    [Fact]
    public void Gaps_AreWhatNobodyCovers()
    {
        var start = new DateTimeOffset(2027, 3, 1, 0, 0, 0, TimeSpan.Zero);
        Shift Of(int from, int until) => new(Guid.NewGuid(), "ar", OnCallKind.Both, start.AddHours(from), start.AddHours(until));
        var gaps = Rota.Gaps([Of(10, 12), Of(-2, 3), Of(2, 5), Of(11, 11), Of(5, 6), Of(30, 40)], start, start.AddHours(24));
        Assert.Equal([(6, 10), (12, 24)], gaps.Select(g => ((int)(g.From - start).TotalHours, (int)(g.Until - start).TotalHours)));
        Assert.Equal([new Stretch(start, start.AddHours(1))], Rota.Gaps([], start, start.AddHours(1)));
    }

    [Fact]
    public void Away_FallsOutOrGoesToTheStandIn_ForLanguagesBothHave()
    {
        var monday = new DateOnly(2027, 3, 1);
        var (one, other) = (Person(monday, "08:00-12:00", "ar", "fr"), Person(monday.AddDays(1), "08:00-12:00", "ar"));
        OnCallAway Away(Guid? standIn) => new() { AccountId = one.AccountId, Day = monday, StandInId = standIn };
        Assert.Empty(Rota.Shifts([one, other], [Away(null)], Paris, monday, 1));
        Assert.Equal([("ar", other.AccountId, (Guid?)one.AccountId)], Rota.Shifts([one, other], [Away(other.AccountId)], Paris, monday, 1).Select(s => (s.Language, s.AccountId, s.For)));
        Assert.Empty(Rota.Shifts([one, other], [Away(other.AccountId), new OnCallAway { AccountId = other.AccountId, Day = monday }], Paris, monday, 1));
        Assert.Empty(Rota.Shifts([one], [Away(Guid.NewGuid())], Paris, monday, 1));
    }

    [Theory]
    [InlineData("09:00-12:00, 22:00-06:00", "09:00-12:00, 22:00-06:00")]
    [InlineData("9.00 – 12.30", "09:00-12:30")]
    [InlineData("٠٩:٠٠-١٢:٠٠، ١٤:٠٠-١٥:٠٠", "09:00-12:00, 14:00-15:00")]
    [InlineData("00:00-24:00", "00:00-24:00")]
    [InlineData("22:00-00:00", "22:00-24:00")]
    [InlineData("", "")]
    [InlineData("09:00", null)]
    [InlineData("24:00-06:00", null)]
    [InlineData("09:00-09:60", null)]
    [InlineData("1:00-2:00,2:00-3:00,3:00-4:00,4:00-5:00,5:00-6:00,6:00-7:00,7:00-8:00", null)]
    public void Hours_AreReadAsTyped(string typed, string? shown)
        => Assert.Equal(shown, WeeklySpan.Typed(3, typed) is { } spans ? WeeklySpan.Line(spans.Select(s => WeeklySpan.Read(s.ToString()))) : null);

    [Fact]
    public void RunningOrder_SaysWhatDoesNotFit()
    {
        var order = RunningOrder.Read("5 Opening\n\n40 Calls\n١٥ شكر\n1 End", 60).Order!;
        Assert.Equal([(0, true), (5, true), (45, true), (60, false)], order.Lines.Select(l => (l.From, l.Fits)));
        Assert.Equal(-1, order.Left);
        Assert.Equal(2, RunningOrder.Read("5 Opening\nCalls", 60).Wrong);
        Assert.Equal(1, RunningOrder.Read("0 Nothing", 60).Wrong);
        Assert.Equal(1, RunningOrder.Read("99999999999 Long", 60).Wrong);
        Assert.Equal(1, RunningOrder.Read("5", 60).Wrong);
    }

    private static OnCallPerson Person(DateOnly day, string hours, params string[] languages) => new()
    {
        AccountId = Guid.NewGuid(), Languages = [.. languages.DefaultIfEmpty("ar")], Hours = [.. WeeklySpan.Typed(WeeklySpan.WeekdayOf(day), hours)!.Select(s => s.ToString())],
    };
}
