namespace Commonweal.Analysis.Festivals.Sky;

/// <summary>How the Earth turns and nods: from universal time to dynamical time, sidereal time, nutation and obliquity.</summary>
/// <remarks>Instants are Julian days of universal time; angles are degrees. Formulas: Meeus, Astronomical Algorithms, 1998, chapters 10, 12 and 22.</remarks>
internal static class EarthClock
{
    internal const double J2000 = 2451545.0;
    internal const double DaysInCentury = 36525.0;

    // Dynamical minus universal time in seconds. Observed up to 2025; afterwards a slow rise, as the long-term mean of the
    // Earth's braking expects. A wrong guess of ten seconds moves no festival by more than ten seconds.
    private static readonly (double Year, double Seconds)[] Delays =
    [
        (1945, 27.0), (1950, 29.1), (1955, 31.1), (1960, 33.1), (1965, 35.7), (1970, 40.2), (1975, 45.5), (1980, 50.5), (1985, 54.3), (1990, 56.9),
        (1995, 60.8), (2000, 63.8), (2005, 64.7), (2010, 66.1), (2015, 67.6), (2020, 69.4), (2025, 69.1), (2030, 70.0), (2050, 77.0), (2080, 95.0),
    ];

    /// <summary>Julian centuries of dynamical time since the year 2000.</summary>
    internal static double Centuries(double instant) => (instant + Delay(instant) / 86400 - J2000) / DaysInCentury;

    /// <summary>Nutation in longitude.</summary>
    internal static double Nutation(double centuries)
    {
        var node = Angle.Radians(125.04452 - 1934.136261 * centuries);
        var sun = Angle.Radians(2 * (280.4665 + 36000.7698 * centuries));
        var moon = Angle.Radians(2 * (218.3165 + 481267.8813 * centuries));
        return (-17.20 * Math.Sin(node) - 1.32 * Math.Sin(sun) - 0.23 * Math.Sin(moon) + 0.21 * Math.Sin(2 * node)) / 3600;
    }

    /// <summary>Mean obliquity of the ecliptic.</summary>
    internal static double Obliquity(double centuries) => 23.4392911 - 0.0130042 * centuries;

    /// <summary>Mean sidereal time at Greenwich.</summary>
    internal static double SiderealTime(double instant)
    {
        var days = instant - J2000;
        var centuries = days / DaysInCentury;
        return Angle.Within360(280.46061837 + 360.98564736629 * days + 0.000387933 * centuries * centuries);
    }

    private static double Delay(double instant)
    {
        var year = 2000 + (instant - J2000) / 365.25;
        var after = Math.Clamp(Array.FindIndex(Delays, d => d.Year > year), 1, Delays.Length - 1);
        var (from, to) = (Delays[after - 1], Delays[after]);
        return from.Seconds + (to.Seconds - from.Seconds) * (year - from.Year) / (to.Year - from.Year);
    }
}
