namespace Commonweal.Analysis.Festivals.Calendars;

/// <summary>Easter of the western and of the eastern churches.</summary>
internal static class ChristianEaster
{
    // Days from the Julian to the Gregorian calendar, 1900-03-14 to 2100-03-13.
    private const int JulianDelay = 13;

    /// <summary>Easter by the Gregorian reform (computus; the anonymous algorithm in Nature, 1876).</summary>
    internal static DateOnly Western(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var moonShift = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        var moon = moonShift - moonShift / 28 * (1 - 29 / (moonShift + 1) * ((21 - golden) / 11));
        var weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        var offset = moon - weekday;
        var month = 3 + (offset + 40) / 44;
        return new DateOnly(year, month, offset + 28 - 31 * (month / 4));
    }

    /// <summary>Pascha: the old rule on the Julian calendar, told in the Gregorian.</summary>
    internal static DateOnly Orthodox(int year)
    {
        var moon = (19 * (year % 19) + 15) % 30;
        var weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        var days = moon + weekday + 114;
        return new DateOnly(year, days / 31, days % 31 + 1).AddDays(JulianDelay);
    }
}
