using Commonweal.Analysis.Festivals.Sky;

namespace Commonweal.Analysis.Festivals.Calendars;

/// <summary>The beginning of the Persian year: the day whose noon in Iran comes next after the equinox.</summary>
internal static class PersianYear
{
    internal static DateOnly Begins(int civilYear)
    {
        var equinox = Sun.Reaches(0, Place.Tehran.Midnight(new DateOnly(civilYear, 3, 20)));
        // Iran's clock is that of the meridian 52.5° east, where the Sun is highest 8 minutes past twelve in March.
        return Place.Tehran.DayOf(equinox + 0.5 - 8.0 / 1440);
    }
}
