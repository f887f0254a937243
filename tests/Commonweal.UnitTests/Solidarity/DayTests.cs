using System.Globalization;
using Commonweal.Communication.Solidarity.Caring;
using Commonweal.Communication.Solidarity.Days;

namespace Commonweal.UnitTests.Solidarity;

/// <summary>Days of care as they are typed, and days that come again.</summary>
public class DayTests
{
    [Theory]
    [InlineData(CareDays.Usual, "1 3 7 14 28 56")]
    [InlineData("7,1;3 3", "1 3 7")]
    [InlineData("١، ٧، ٢٨", "1 7 28")]
    [InlineData("400", "400")]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("0", null)]
    [InlineData("401", null)]
    [InlineData("-3", null)]
    [InlineData("1.5", null)]
    [InlineData("99999999999", null)]
    [InlineData("tomorrow", null)]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21", null)]
    public void Read_TakesDaysInAnyDigits_InTheirOrder(string? typed, string? days)
        => Assert.Equal(days, CareDays.Read(typed) is { } read ? string.Join(' ', read) : null);

    [Theory]
    [InlineData("2026-04-12", "2027-03-01", "2027-04-12")]
    [InlineData("2026-04-12", "2027-04-12", "2027-04-12")]
    [InlineData("2026-04-12", "2027-04-13", "2028-04-12")]
    [InlineData("2024-02-29", "2027-01-01", "2027-02-28")]
    [InlineData("2024-02-29", "2027-03-01", "2028-02-29")]
    [InlineData("2028-01-05", "2027-11-01", "2028-01-05")]
    [InlineData("1944-12-31", "2027-01-01", "2027-12-31")]
    public void NextOn_ComesEachYear(string on, string today, string next)
    {
        var day = new Anniversary { On = Day(on), Post = "role:Coordinator", WeeksAhead = 6, Concerned = "House of the hill" };

        Assert.Equal(Day(next), day.NextOn(Day(today)));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
