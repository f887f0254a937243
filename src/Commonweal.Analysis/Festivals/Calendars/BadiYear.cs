using Commonweal.Analysis.Festivals.Sky;

namespace Commonweal.Analysis.Festivals.Calendars;

/// <summary>
/// The Bahá'í year as the Universal House of Justice laid it down in 2014, from 2015 on: days begin at sunset in Tehran, the year
/// with the day of the equinox, and the Twin Birthdays follow the eighth new moon after it. Before, the dates kept in the west.
/// </summary>
internal static class BadiYear
{
    internal const int FirstOfRule = 2015;

    /// <summary>Naw-Rúz.</summary>
    internal static DateOnly Begins(int civilYear)
        => civilYear < FirstOfRule ? new DateOnly(civilYear, 3, 21) : DayFromSunset(Equinox(civilYear));

    /// <summary>Minutes from sunset in Tehran to the equinox: near 0, a minute's difference between ephemerides moves the year by a day.</summary>
    internal static double MinutesFromSunset(int civilYear)
    {
        var equinox = Equinox(civilYear);
        return (equinox - Place.Tehran.Sunset(Place.Tehran.DayOf(equinox))) * 1440;
    }

    /// <summary>The Birth of the Báb; that of Bahá'u'lláh is the day after from 2015 on.</summary>
    internal static DateOnly FirstBirthday(int civilYear)
    {
        var begins = Place.Tehran.Sunset(Begins(civilYear).AddDays(-1));
        var moon = Moon.Nearest(begins) - 1;
        while (Moon.Phase(moon, 0) <= begins) moon++;
        return DayFromSunset(Moon.Phase(moon + 7, 0)).AddDays(1);
    }

    private static double Equinox(int civilYear) => Sun.Reaches(0, Place.Tehran.Midnight(new DateOnly(civilYear, 3, 20)));

    private static DateOnly DayFromSunset(double instant)
    {
        var day = Place.Tehran.DayOf(instant);
        return instant < Place.Tehran.Sunset(day) ? day : day.AddDays(1);
    }
}
