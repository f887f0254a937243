namespace Commonweal.Analysis.Festivals.Calendars;

/// <summary>
/// The Burmese calendar of its third era (from 1950): a lunar year of 354 days with a month, and at times a day, added in years of
/// <em>watat</em>, by the methods of Irwin (The Burmese and Arakanese Calendars, 1909) with the constants and the exceptions of the
/// Myanmar Calendar Advisory Board as Yan Naing Aye published them (2013).
/// </summary>
internal sealed class BurmeseYear
{
    private const double SolarYear = 1577917828.0 / 4320000;
    private const double LunarMonth = 1577917828.0 / 53433336;
    private const double Beginning = 1954168.050623;
    private const int Era = 638;
    private const int JulianDayOfZero = 1721426;

    private readonly int firstOfTagu;
    private readonly int added;

    internal BurmeseYear(int civilYear)
    {
        var year = civilYear - Era;
        var (isWatat, moon) = Watat(year);
        var back = 1;
        while (!Watat(year - back).IsWatat && back < 3) back++;
        var before = Watat(year - back).FullMoon;
        firstOfTagu = before + 354 * back - 102;
        // A big watat year has a day more in Nayon than a small one.
        added = !isWatat ? 0 : (moon - before) % 354 >= 31 ? 31 : 30;
    }

    /// <summary>Full moon of Kason, the second month.</summary>
    internal DateOnly KasonFullMoon => Day(29 + 14);

    /// <summary>Full moon of Thadingyut, the seventh month.</summary>
    internal DateOnly ThadingyutFullMoon => Day(29 + 30 + 29 + 30 + 29 + 30 + 14 + added);

    private DateOnly Day(int after) => DateOnly.FromDayNumber(firstOfTagu + after - JulianDayOfZero);

    /// <summary>Whether a year is of watat, and the Julian day of the full moon of second Waso if it is.</summary>
    private static (bool IsWatat, int FullMoon) Watat(int year)
    {
        const int ExcessMonths = 8;
        const double MonthlyExcess = SolarYear / 12 - LunarMonth;
        var excess = SolarYear * (year + 3739) % LunarMonth;
        if (excess < MonthlyExcess * (12 - ExcessMonths)) excess += LunarMonth;
        var moon = (int)Math.Round(SolarYear * year + Beginning - excess + 4.5 * LunarMonth - 0.5) + (year == 1377 ? 1 : 0);
        var isWatat = year switch { 1344 => true, 1345 => false, _ => excess >= LunarMonth - MonthlyExcess * ExcessMonths };
        return (isWatat, moon);
    }
}
