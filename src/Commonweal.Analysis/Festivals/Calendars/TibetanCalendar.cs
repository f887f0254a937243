namespace Commonweal.Analysis.Festivals.Calendars;

/// <summary>
/// The calendars of the Tibetan family: mean moons and suns in exact fractions, corrected by tables of the Kālacakra tradition
/// (Janson, Tibetan Calendar Mathematics, 2014). They differ in the position at their epoch and in where leap months fall.
/// </summary>
internal sealed class TibetanCalendar(int epoch, long epochDay, int epochPart, int sunAtEpoch, int moonAtEpoch, int intercalation)
{
    // All sums are whole multiples of this part of a day, so no date hangs on rounding.
    private const long Parts = 102_317_040;
    private const long MeanMonth = 167_025 * (Parts / 5656);
    private const int MoonCircle = 3528;
    private const int SunCircle = 4824;
    private const long JulianDayOfZero = 1721426;

    private static readonly int[] MoonTable = [0, 5, 10, 15, 19, 22, 24, 25];
    private static readonly int[] SunTable = [0, 6, 10, 11];

    /// <summary>Phugpa, the calendar of most Tibetans.</summary>
    internal static readonly TibetanCalendar Phugpa = new(806, 2015501, 4783, 4458, 475, 78);

    /// <summary>Phugpa's days with Bhutan's months.</summary>
    internal static readonly TibetanCalendar PhugpaWithMonthsOfBhutan = new(806, 2015501, 4783, 4458, 475, 73);

    /// <summary>Bhutan.</summary>
    internal static readonly TibetanCalendar Bhutan = new(1754, 2361807, 416, 72, 408, 10);

    /// <summary>Mongolia (Tögs Buyant).</summary>
    internal static readonly TibetanCalendar Mongolia = new(1747, 2359237, 5206, 4764, 3046, 28);

    /// <summary>A day of a regular month.</summary>
    /// <param name="year">Civil year in which the Tibetan year begins.</param>
    /// <param name="month">Month, 1 to 12.</param>
    /// <param name="lunarDay">Lunar day, 1 to 30; where it is left out, the day before.</param>
    internal DateOnly Date(int year, int month, int lunarDay)
    {
        var moons = FloorDiv(67L * (12 * (year - epoch) + month - 3) + intercalation, 65);
        var mean = epochDay * Parts + epochPart * (Parts / 5656) + moons * MeanMonth + lunarDay * (MeanMonth / 30);
        var moon = Correction(MoonTable, Within(moons * 253 + lunarDay * 126L + moonAtEpoch, MoonCircle), MoonCircle);
        var sun = Correction(SunTable, Within(moons * 390 + lunarDay * 13L + sunAtEpoch - SunCircle / 4, SunCircle), SunCircle);
        return DateOnly.FromDayNumber((int)(FloorDiv(mean + moon - sun, Parts) - JulianDayOfZero));
    }

    // A table holds sixtieths of a day over a quarter of the circle; the other quarters mirror it.
    private static long Correction(int[] table, long place, int circle)
    {
        var half = circle / 2;
        var sign = place < half ? 1 : -1;
        var inHalf = place % half;
        var inQuarter = Math.Min(inHalf, half - inHalf);
        var step = circle / (4 * (table.Length - 1));
        var (at, rest) = Math.DivRem(inQuarter, step);
        var value = table[at] * step + (rest == 0 ? 0 : (table[at + 1] - table[at]) * rest);
        return sign * value * (Parts / 60 / step);
    }

    private static long Within(long value, int circle) => value - FloorDiv(value, circle) * circle;

    private static long FloorDiv(long value, long by)
    {
        var (quotient, rest) = Math.DivRem(value, by);
        return rest < 0 ? quotient - 1 : quotient;
    }
}
