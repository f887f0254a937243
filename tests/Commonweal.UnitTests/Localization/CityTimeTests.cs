using Commonweal.Platform.Localization;

namespace Commonweal.UnitTests.Localization;

public class CityTimeTests
{
    private static readonly CityTime Paris = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
    private static readonly DateTimeOffset LateOnMonday = new(2026, 3, 2, 23, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("en", "Tuesday, March 3, 2026")]
    [InlineData("fr", "mardi 3 mars 2026")]
    [InlineData("ar", "الثلاثاء، 3 مارس 2026")]
    [InlineData("ar-SA", "الثلاثاء، 3 مارس 2026 م")]
    public void Full_IsTheCitysDayInTheGregorianCalendar(string language, string expected) =>
        Assert.Equal(expected, Paris.Full(LateOnMonday, language));

    [Theory]
    [InlineData("en", "Mar 3, 2026")]
    [InlineData("fr", "3 mars 2026")]
    [InlineData("ar", "3 مارس 2026")]
    public void Short_NamesTheMonth(string language, string expected) => Assert.Equal(expected, Paris.Short(LateOnMonday, language));

    [Theory]
    [InlineData("fa")]
    [InlineData("th")]
    public void Full_LanguagesOfOtherCalendars_StayGregorian(string language) =>
        Assert.Contains("2026", Paris.Full(LateOnMonday, language), StringComparison.Ordinal);

    [Fact]
    public void Time_IsTheCitysClock()
    {
        Assert.Equal("00:30", Paris.Time(LateOnMonday, "fr"));
        Assert.Equal("mardi 3 mars 2026 · 00:30", Paris.FullWithTime(LateOnMonday, "fr"));
    }

    [Fact]
    public void Day_IsTheCitysNotUtcs() => Assert.Equal(new DateOnly(2026, 3, 3), Paris.Day(LateOnMonday));

    [Fact]
    public void StartOf_FollowsTheClockChange()
    {
        var day = new DateOnly(2026, 3, 29);
        Assert.Equal(TimeSpan.FromHours(23), Paris.EndOf(day) - Paris.StartOf(day));
        Assert.Equal(new DateTimeOffset(2026, 3, 28, 23, 0, 0, TimeSpan.Zero), Paris.StartOf(day));
    }

    [Fact]
    public void StartOf_MidnightLeftOutOrTwice_IsTheFirstInstantOfTheDay()
    {
        // Cairo's clocks went from 0:00 to 1:00 on 24 April 2026; Havana's go back from 1:00 to 0:00 in November.
        foreach (var (zone, day) in new[] { ("Africa/Cairo", new DateOnly(2026, 4, 24)), ("America/Havana", new DateOnly(2026, 11, 1)) })
        {
            var there = new CityTime(TimeZoneInfo.FindSystemTimeZoneById(zone));
            Assert.Equal(day, there.Day(there.StartOf(day)));
            Assert.Equal(day.AddDays(-1), there.Day(there.StartOf(day).AddSeconds(-1)));
        }
    }
}
