using Commonweal.Analysis.Festivals.Sky;

namespace Commonweal.Analysis.Festivals.Calendars;

/// <summary>
/// The months of the Chinese calendar from one winter solstice to the next, by the rules in force since 1645 (Chinese standard
/// GB/T 33661-2017): a month begins with the day of the new moon, the solstice lies in the eleventh, and of thirteen months the
/// first in which the Sun enters no sign is the leap month. Korea and Vietnam reckon the same on their own clocks.
/// </summary>
internal sealed class ChineseYear
{
    private readonly Place clock;
    private readonly int year;
    private readonly int eleventh;
    private readonly int leap;

    /// <summary>The months that begin before the solstice of the year, after that of the year before.</summary>
    /// <param name="year">Civil year.</param>
    /// <param name="hours">Hours the clock is ahead of universal time.</param>
    internal ChineseYear(int year, double hours)
    {
        (this.year, clock) = (year, new Place("", 0, 0, hours));
        eleventh = MoonOfSolstice(year - 1);
        var hasThirteen = MoonOfSolstice(year) - eleventh == 13;
        leap = hasThirteen ? Enumerable.Range(eleventh + 1, 12).First(HasNoSign) : int.MaxValue;
    }

    /// <summary>A day of a month; 1 to 10 of the year.</summary>
    internal DateOnly Date(int month, int day)
    {
        var moon = eleventh + month + 1;
        return First(moon >= leap ? moon + 1 : moon).AddDays(day - 1);
    }

    /// <summary>The day the Sun reaches a longitude: 15° is Qingming, 270° the winter solstice.</summary>
    internal DateOnly Term(double longitude) => clock.DayOf(TermInstant(year, longitude));

    /// <summary>Minutes between the month's new moon and midnight: near 0, ephemerides may disagree about the day.</summary>
    internal double MinutesFromMidnight(int month)
    {
        var moon = eleventh + month + 1;
        var instant = Moon.Phase(moon >= leap ? moon + 1 : moon, 0);
        var day = instant + clock.Hours / 24 + 0.5;
        return (day - Math.Round(day)) * 1440;
    }

    private int MoonOfSolstice(int civilYear)
    {
        var solstice = clock.DayOf(TermInstant(civilYear, 270));
        var moon = Moon.Nearest(clock.Midnight(solstice)) + 1;
        while (First(moon) > solstice) moon--;
        return moon;
    }

    private bool HasNoSign(int moon) => Sign(First(moon)) == Sign(First(moon + 1));

    // The sign at the beginning of a day: a Sun that enters one during that day enters it within the month.
    private int Sign(DateOnly day) => (int)(Sun.Longitude(clock.Midnight(day)) / 30);

    private DateOnly First(int moon) => clock.DayOf(Moon.Phase(moon, 0));

    private double TermInstant(int civilYear, double longitude)
        => Sun.Reaches(longitude, clock.Midnight(new DateOnly(civilYear, 3, 20)) + longitude / 360 * 365.2422);
}
