using Commonweal.Analysis.Festivals.Sky;

namespace Commonweal.Analysis.Festivals.Calendars;

/// <summary>
/// How a lunar day (<em>tithi</em>, twelve degrees between Moon and Sun) or a station of the Moon becomes a day: it is the day at whose
/// deciding moment it lasts.
/// </summary>
/// <param name="Moment">Part of the day, see <see cref="Place.Moment"/>.</param>
/// <param name="Last">Where it lasts at that moment of two days, whether the second is kept.</param>
/// <param name="After">Where it lasts at that moment of no day, whether the day after it began is kept.</param>
internal readonly record struct LunarDay(double Moment, bool Last = false, bool After = false)
{
    /// <summary>The day of a lunar day.</summary>
    /// <param name="moon">Number of the new moon the month begins with.</param>
    /// <param name="tithi">1 to 15 waxing, 16 to 30 waning; 30 ends with the new moon.</param>
    /// <param name="place">Where the Sun rises and sets.</param>
    internal DateOnly Of(int moon, int tithi, Place place) => Between(Moon.Phase(moon, 12 * (tithi - 1)), Moon.Phase(moon, 12 * tithi), place);

    /// <summary>The day of whatever lasts from one instant to another.</summary>
    internal DateOnly Between(double begins, double ends, Place place)
    {
        var day = place.DayOf(begins).AddDays(-1);
        while (place.Moment(day, Moment) < begins) day = day.AddDays(1);
        if (place.Moment(day, Moment) >= ends) return After ? day : day.AddDays(-1);
        return Last && place.Moment(day.AddDays(1), Moment) < ends ? day.AddDays(1) : day;
    }
}
