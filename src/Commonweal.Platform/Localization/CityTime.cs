using System.Globalization;
using System.Text.RegularExpressions;

namespace Commonweal.Platform.Localization;

/// <summary>
/// Shows instants, which are stored in UTC, as the city's clocks and calendars show them: in its zone, in the Gregorian
/// calendar and in the reader's language, or in the one named. Anonymous reports carry a day only: give it as <see cref="DateOnly"/>.
/// </summary>
/// <param name="zone">The city's time zone.</param>
public sealed partial class CityTime(TimeZoneInfo zone)
{
    /// <summary>The city's time zone.</summary>
    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>The city's day at an instant.</summary>
    public DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant));

    /// <summary>The instant a day begins in the city; where clocks leave out midnight, the first one after it.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (Zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(15);
        // Where midnight comes twice, the day begins with the first: the larger offset.
        var offset = Zone.IsAmbiguousTime(midnight) ? Zone.GetAmbiguousTimeOffsets(midnight).Max() : Zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }

    /// <summary>The instant at which a day is over in the city.</summary>
    public DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1));

    /// <summary>The date in full with its weekday: Tuesday, March 3, 2026.</summary>
    public string Full(DateTimeOffset instant, string? language = null) => Full(Day(instant), language);

    /// <summary>A day in full with its weekday: Tuesday, March 3, 2026.</summary>
    public string Full(DateOnly day, string? language = null) => day.ToString("D", Culture(language));

    /// <summary>The date without its weekday, the month in letters so that nobody takes it for the day: Mar 3, 2026.</summary>
    public string Short(DateTimeOffset instant, string? language = null) => Short(Day(instant), language);

    /// <summary>A day without its weekday: Mar 3, 2026.</summary>
    public string Short(DateOnly day, string? language = null)
    {
        var culture = Culture(language);
        var pattern = Weekday().Replace(culture.DateTimeFormat.LongDatePattern, "").Trim(' ', ',', '\u060C');
        return day.ToString(pattern.Replace("MMMM", "MMM", StringComparison.Ordinal), culture);
    }

    /// <summary>A month with its year, such as <c>March 2021</c>.</summary>
    public string Month(DateOnly day, string? language = null) => day.ToString("Y", Culture(language));

    /// <summary>The time of day on the city's clocks: 3:04 PM.</summary>
    public string Time(DateTimeOffset instant, string? language = null) => Local(instant).ToString("t", Culture(language));

    /// <summary>The date in full, and the time.</summary>
    public string FullWithTime(DateTimeOffset instant, string? language = null) => Full(instant, language) + " · " + Time(instant, language);

    /// <summary>The short date, and the time.</summary>
    public string ShortWithTime(DateTimeOffset instant, string? language = null) => Short(instant, language) + " · " + Time(instant, language);

    private DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone).DateTime;

    private static CultureInfo Culture(string? language) => LanguageCulture.For(language ?? CultureInfo.CurrentUICulture.Name);

    [GeneratedRegex("d{3,4}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Weekday();
}
