namespace Commonweal.Analysis.Festivals.Calendars;

/// <summary>Days of the Ethiopian calendar: twelve months of thirty days and five days more, six in every fourth year.</summary>
internal static class EthiopianDay
{
    // The day before 1 Mäskäräm of the year 1, 29 August 8 of the Julian calendar.
    private static readonly int Before = new DateOnly(8, 8, 26).DayNumber;

    /// <summary>A date, in the Gregorian calendar.</summary>
    /// <param name="year">Year of the Ethiopian era: Gregorian less 7 from September, less 8 before.</param>
    /// <param name="month">Month, 1 to 13.</param>
    /// <param name="day">Day, from 1.</param>
    internal static DateOnly Date(int year, int month, int day) => DateOnly.FromDayNumber(Before + 365 * (year - 1) + year / 4 + 30 * (month - 1) + day);
}
