namespace Commonweal.Analysis.Festivals.Sky;

/// <summary>Where the Moon stands on the ecliptic, and when it stands how far from the Sun. Measured against another ephemeris 2015–2030: phases within 25 seconds.</summary>
internal static class Moon
{
    /// <summary>Days from new moon to new moon, on the mean.</summary>
    internal const double Month = 29.530588861;

    // The new moon of 6 January 2000, from which moons are numbered.
    private const double FirstMoon = 2451550.26;

    /// <summary>Apparent longitude, in degrees of the equinox of date.</summary>
    internal static double Longitude(double instant)
    {
        var t = EarthClock.Centuries(instant);
        var mean = 218.3164477 + 481267.88123421 * t - 0.0015786 * t * t + t * t * t / 538841;
        var elongation = Angle.Radians(297.8501921 + 445267.1114034 * t - 0.0018819 * t * t + t * t * t / 545868);
        var solarAnomaly = Angle.Radians(357.5291092 + 35999.0502909 * t - 0.0001536 * t * t);
        var lunarAnomaly = Angle.Radians(134.9633964 + 477198.8675055 * t + 0.0087414 * t * t + t * t * t / 69699);
        var latitude = Angle.Radians(93.2720950 + 483202.0175233 * t - 0.0036539 * t * t);
        var eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t;

        // Venus, Jupiter and the Earth's flattening.
        var sum = 3958 * Math.Sin(Angle.Radians(119.75 + 131.849 * t)) + 1962 * Math.Sin(Angle.Radians(mean) - latitude) + 318 * Math.Sin(Angle.Radians(53.09 + 479264.290 * t));
        foreach (var term in MoonTerms.Longitude)
        {
            var sine = Math.Sin(term.Elongation * elongation + term.SolarAnomaly * solarAnomaly + term.LunarAnomaly * lunarAnomaly + term.Latitude * latitude);
            sum += term.Amplitude * sine * Math.Abs(term.SolarAnomaly) switch { 0 => 1, 1 => eccentricity, _ => eccentricity * eccentricity };
        }

        return Angle.Within360(mean + sum * 1e-6 + EarthClock.Nutation(t));
    }

    /// <summary>Longitude against the fixed stars as India's calendar reckons it.</summary>
    internal static double StellarLongitude(double instant) => Sun.Stellar(Longitude(instant), instant);

    /// <summary>The instant when the Moon is so many degrees east of the Sun (0 new, 180 full), in the month that begins with a new moon.</summary>
    /// <param name="moon">Number of the new moon; 0 is that of 6 January 2000.</param>
    /// <param name="elongation">Degrees, 0 to 360.</param>
    internal static double Phase(int moon, double elongation) => Nearest(i => Longitude(i) - Sun.Longitude(i), 12.190749, elongation, FirstMoon + Month * (moon + elongation / 360));

    /// <summary>The instant nearest to another when the Moon has a longitude against the stars.</summary>
    internal static double ReachesAmongStars(double longitude, double near) => Nearest(StellarLongitude, 13.176358, longitude, near);

    /// <summary>The number of the new moon nearest to an instant, on the mean: at most one off.</summary>
    internal static int Nearest(double instant) => (int)Math.Round((instant - FirstMoon) / Month);

    private static double Nearest(Func<double, double> degrees, double pace, double wanted, double instant)
    {
        // The Moon's pace varies by a seventh: each step gains most of a digit, and the last one a hundredth of a second.
        for (var step = 0; step < 12; step++)
        {
            var change = Angle.Turn(degrees(instant) - wanted) / pace;
            instant -= change;
            if (Math.Abs(change) < 1e-7) break;
        }

        return instant;
    }
}
