using Commonweal.Analysis.Festivals.Sky;

namespace Commonweal.Analysis.Festivals.Calendars;

/// <summary>
/// The full-moon days of Sri Lanka. A Poya is the day by whose evening the lunar day of the full moon has begun, and belongs to a month
/// by the Sun's place among the stars. The hour and the places were fitted to the public holidays of 2003 to 2026, which they find but for 2004.
/// </summary>
internal static class SinhalaPoya
{
    private const double Zone = 5.5;

    // The lunar day must have begun by about six in the evening, 5 h 50 min before midnight.
    private const double Evening = 5.83 / 24;

    private static readonly Place Colombo = new("Colombo", 6.93, 79.85, Zone);

    internal const double Vesak = 14.8;
    internal const double Poson = 47.0;
    internal const double Esala = 77.6;

    /// <summary>The first Poya of a year at whose full moon the Sun has passed a longitude, and how many degrees ago it did or the full moon before missed it.</summary>
    internal static (DateOnly Date, double Margin) First(int year, double longitude)
    {
        var entry = Sun.ReachesAmongStars(longitude, Colombo.Midnight(new DateOnly(year, 4, 14)) + longitude * 1.014);
        var moon = Moon.Nearest(entry) - 2;
        while (Moon.Phase(moon, 180) < entry) moon++;
        var margin = Math.Min(Degrees(moon, longitude), -Degrees(moon - 1, longitude));
        return (Colombo.DayOf(Moon.Phase(moon, 168) + Evening), margin);
    }

    private static double Degrees(int moon, double longitude) => Angle.Turn(Sun.StellarLongitude(Moon.Phase(moon, 180)) - longitude);
}
