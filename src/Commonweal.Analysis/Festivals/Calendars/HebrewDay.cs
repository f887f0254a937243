using System.Globalization;

namespace Commonweal.Analysis.Festivals.Calendars;

/// <summary>Months of the Hebrew calendar, counted from Nisan; Adar is the one before Nisan, in leap years the second Adar.</summary>
internal enum HebrewMonth { Nisan = 1, Iyar, Sivan, Tammuz, Av, Elul, Tishri, Heshvan, Kislev, Tevet, Shevat, Adar }

/// <summary>Days of the Hebrew calendar. It is arithmetic and has been the same since Hillel II; .NET's is right for 1583 to 2239.</summary>
internal static class HebrewDay
{
    private static readonly HebrewCalendar Calendar = new();

    /// <summary>A date of a civil year. Months from Tishri to Tevet begin a Hebrew year; Tevet is not used.</summary>
    internal static DateOnly In(int civilYear, HebrewMonth month, int day)
    {
        var year = civilYear + (month is HebrewMonth.Tishri or HebrewMonth.Heshvan or HebrewMonth.Kislev ? 3761 : 3760);
        var isLeap = Calendar.IsLeapYear(year);
        // .NET counts from Tishri, and in leap years counts the two Adars as 6 and 7.
        var place = month switch
        {
            >= HebrewMonth.Tishri and <= HebrewMonth.Shevat => (int)month - 6,
            HebrewMonth.Adar => isLeap ? 7 : 6,
            _ => (int)month + (isLeap ? 7 : 6),
        };
        return DateOnly.FromDateTime(Calendar.ToDateTime(year, place, day, 0, 0, 0, 0));
    }
}
