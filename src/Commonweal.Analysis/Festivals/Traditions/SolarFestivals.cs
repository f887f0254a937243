using Commonweal.Analysis.Festivals.Calendars;
using Commonweal.Analysis.Festivals.Sky;

namespace Commonweal.Analysis.Festivals.Traditions;

/// <summary>Festivals of India and Nepal that follow the Sun's entry into a sign, and those of a station of the Moon in a solar month.</summary>
internal static class SolarFestivals
{
    private const int AlmanacsDiffer = 1;
    private const double Station = 360.0 / 27;

    internal static IEnumerable<FestivalRule> Rules =>
    [
        Solar("hindu", "makar_sankranti", "Sun enters Makara before sunset, Delhi", a => BySunset(Entry(a.Year, 270), Place.Delhi)),
        Solar("hindu", "pongal", "Sun enters Makara before sunset, Chennai", a => BySunset(Entry(a.Year, 270), Place.Chennai)),
        Solar("hindu", "vishu", "first sunrise with the Sun in Mesha, Kerala", a => BySunrise(Entry(a.Year, 0), Place.Kerala)),
        Solar("hindu", "tamu_losar", "15 Poush of the Nepali calendar", a => ByAfternoon(Entry(a.Year, 240), Place.Kathmandu).AddDays(14)),
        Solar("hindu", "onam", "Moon in Thiruvonam in the month of Chingam, Kerala", a => Onam(a.Year)),
        Solar("hindu", "thaipusam", "Moon in Pusam in the month of Thai, Kuala Lumpur", a => InStation(7, Entry(a.Year, 300), new LunarDay(0.5, Last: true), Place.Malaya)),
        Solar("sikh", "vaisakhi", "Sun enters Mesha, Delhi", a => Place.Delhi.DayOf(Entry(a.Year, 0))),
    ];

    private static FestivalRule Solar(string tradition, string name, string method, Func<Almanac, DateOnly> date) => FestivalRule.Once(tradition, name, method, AlmanacsDiffer, date);

    /// <summary>When the Sun enters a sign of the fixed stars; 270 in January of the year.</summary>
    private static double Entry(int year, double longitude)
        => Sun.ReachesAmongStars(longitude, Place.Delhi.Midnight(new DateOnly(year, 1, 14)) + Angle.Within360(longitude - 270) / 360 * 365.2564);

    private static DateOnly BySunset(double entry, Place place) => By(entry, place, place.Sunset(place.DayOf(entry)));

    private static DateOnly BySunrise(double entry, Place place) => By(entry, place, place.Sunrise(place.DayOf(entry)));

    private static DateOnly ByAfternoon(double entry, Place place) => By(entry, place, place.Moment(place.DayOf(entry), 0.8));

    private static DateOnly By(double entry, Place place, double latest) => entry < latest ? place.DayOf(entry) : place.DayOf(entry).AddDays(1);

    // Thiruvonam on the last day of Chingam is the next month's: that Onam has been kept four weeks before.
    private static DateOnly Onam(int year) => InStation(21, Entry(year, 150) - 1, new LunarDay(0.375, Last: true), Place.Kerala);

    /// <summary>The last day before an instant that is of a station of the Moon.</summary>
    private static DateOnly InStation(int station, double before, LunarDay rule, Place place)
    {
        var begins = Moon.ReachesAmongStars(station * Station, before);
        var day = Of(begins);
        return place.Moment(day, rule.Moment) < before ? day : Of(begins - 27.321662);

        DateOnly Of(double near) => rule.Between(Moon.ReachesAmongStars(station * Station, near), Moon.ReachesAmongStars((station + 1) * Station, near + 1), place);
    }
}
