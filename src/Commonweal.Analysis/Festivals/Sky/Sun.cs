namespace Commonweal.Analysis.Festivals.Sky;

/// <summary>Where the Sun stands on the ecliptic. Measured against another ephemeris 2015–2030: equinoxes and solstices within 35 seconds.</summary>
internal static class Sun
{
    /// <summary>Degrees the Sun moves in a day, on the mean.</summary>
    private const double Pace = 0.98564736;

    /// <summary>Apparent longitude, in degrees of the equinox of date.</summary>
    internal static double Longitude(double instant)
    {
        var centuries = EarthClock.Centuries(instant);
        var millennia = centuries / 10;
        var earth = Sum(SunTerms.Constant, millennia) + (Sum(SunTerms.Linear, millennia) + Sum(SunTerms.Square, millennia) * millennia) * millennia;
        var anomaly = Angle.Radians(357.52911 + 35999.05029 * centuries);
        var distance = 1.00014 - 0.01671 * Math.Cos(anomaly) - 0.00014 * Math.Cos(2 * anomaly);
        var aberration = -20.4898 / 3600 / distance;
        const double ToFk5 = -0.09033 / 3600;
        return Angle.Within360(Angle.Degrees(earth) + 180 + ToFk5 + aberration + EarthClock.Nutation(centuries));
    }

    /// <summary>Longitude against the fixed stars as India's calendar reckons it (Lahiri): 23.857° behind the equinox of 2000.</summary>
    internal static double StellarLongitude(double instant) => Stellar(Longitude(instant), instant);

    /// <summary>The instant nearest to another when the Sun has a longitude.</summary>
    internal static double Reaches(double longitude, double near) => Nearest(Longitude, longitude, near);

    /// <summary>The instant nearest to another when the Sun has a longitude against the stars.</summary>
    internal static double ReachesAmongStars(double longitude, double near) => Nearest(StellarLongitude, longitude, near);

    /// <summary>Right ascension and declination, in degrees.</summary>
    internal static (double RightAscension, double Declination) Equatorial(double instant)
    {
        var longitude = Angle.Radians(Longitude(instant));
        var obliquity = Angle.Radians(EarthClock.Obliquity(EarthClock.Centuries(instant)));
        return (Angle.Degrees(Math.Atan2(Math.Cos(obliquity) * Math.Sin(longitude), Math.Cos(longitude))),
            Angle.Degrees(Math.Asin(Math.Sin(obliquity) * Math.Sin(longitude))));
    }

    /// <summary>A longitude of date, against the stars.</summary>
    internal static double Stellar(double longitude, double instant)
    {
        var centuries = EarthClock.Centuries(instant);
        return Angle.Within360(longitude - (23.857092 + 1.39722 * centuries + 0.00031 * centuries * centuries + EarthClock.Nutation(centuries)));
    }

    private static double Nearest(Func<double, double> longitude, double wanted, double instant)
    {
        // The Sun's true pace differs from the mean by 3 % at most, so each step gains a digit and a half.
        for (var step = 0; step < 8; step++) instant -= Angle.Turn(longitude(instant) - wanted) / Pace;
        return instant;
    }

    private static double Sum((double Amplitude, double Phase, double Frequency)[] terms, double millennia)
    {
        var sum = 0.0;
        foreach (var (amplitude, phase, frequency) in terms) sum += amplitude * Math.Cos(phase + frequency * millennia);
        return sum * 1e-8;
    }
}
