namespace Commonweal.Analysis.Festivals.Sky;

/// <summary>Where a calendar is reckoned: latitude and longitude in degrees, and the hours its clock is ahead of universal time.</summary>
internal readonly record struct Place(string Name, double Latitude, double Longitude, double Hours)
{
    internal static readonly Place Delhi = new("Delhi", 28.61, 77.21, 5.5);
    internal static readonly Place Kathmandu = new("Kathmandu", 27.72, 85.32, 5.75);
    internal static readonly Place Kerala = new("Kerala", 9.50, 76.50, 5.5);
    internal static readonly Place Chennai = new("Chennai", 13.08, 80.27, 5.5);
    internal static readonly Place Malaya = new("Kuala Lumpur", 3.14, 101.69, 8);
    internal static readonly Place Tehran = new("Tehran", 35.696, 51.423, 3.5);

    private const double FirstMidnight = 1721425.5;

    /// <summary>The day on this clock.</summary>
    internal DateOnly DayOf(double instant) => DateOnly.FromDayNumber((int)Math.Floor(instant + Hours / 24 - FirstMidnight));

    /// <summary>The midnight a day begins with.</summary>
    internal double Midnight(DateOnly day) => day.DayNumber + FirstMidnight - Hours / 24;

    /// <summary>When the upper edge of the Sun comes over the horizon.</summary>
    internal double Sunrise(DateOnly day) => Horizon(day, rising: true);

    /// <summary>When the upper edge of the Sun goes under the horizon.</summary>
    internal double Sunset(DateOnly day) => Horizon(day, rising: false);

    /// <summary>A moment of the day by the Sun.</summary>
    /// <param name="day">The day.</param>
    /// <param name="part">0 is sunrise, 1 sunset, 1.5 the middle of the night that follows; below 0 is the night before.</param>
    internal double Moment(DateOnly day, double part)
    {
        var rise = Sunrise(day);
        if (part < 0) return rise + part * (rise - Sunset(day.AddDays(-1)));
        var set = Sunset(day);
        return part <= 1 ? rise + part * (set - rise) : set + (part - 1) * (Sunrise(day.AddDays(1)) - set);
    }

    private double Horizon(DateOnly day, bool rising)
    {
        // Refraction and the Sun's own radius.
        const double Altitude = -0.8333;
        var instant = Midnight(day) + (rising ? 0.25 : 0.75);
        var latitude = Angle.Radians(Latitude);
        for (var step = 0; step < 4; step++)
        {
            var (ascension, declination) = Sun.Equatorial(instant);
            var sun = Angle.Radians(declination);
            var cosine = (Math.Sin(Angle.Radians(Altitude)) - Math.Sin(latitude) * Math.Sin(sun)) / (Math.Cos(latitude) * Math.Cos(sun));
            var hourAngle = Angle.Degrees(Math.Acos(cosine)) * (rising ? -1 : 1);
            instant += Angle.Turn(hourAngle - (EarthClock.SiderealTime(instant) + Longitude - ascension)) / 360.98564736629;
        }

        return instant;
    }
}
