using System.Globalization;

namespace Commonweal.Analysis.Festivals.Calendars;

/// <summary>
/// Days of the Umm al-Qura calendar, which Saudi Arabia publishes; the table .NET carries reaches from 1318 to 1500 AH
/// (1900-04-30 to 2077-11-16) and depends neither on the machine's language nor on ICU.
/// </summary>
internal static class HijriDay
{
    private const int LastYear = 1500;
    private static readonly UmAlQuraCalendar Calendar = new();

    /// <summary>A day of the month in every Islamic year that touches a civil year; the first and last may lie outside it.</summary>
    internal static IEnumerable<DateOnly> In(int civilYear, int month, int day) => Days(civilYear, year => Date(year, month, day));

    /// <summary>The last day of a month in every Islamic year that touches a civil year; the first and last may lie outside it.</summary>
    internal static IEnumerable<DateOnly> LastOf(int civilYear, int month) => Days(civilYear, year => Date(year, month + 1, 1)?.AddDays(-1));

    private static IEnumerable<DateOnly> Days(int civilYear, Func<int, DateOnly?> date)
    {
        var first = (int)((civilYear - 622) / 0.970224);
        return Enumerable.Range(first - 1, 4).Select(date).OfType<DateOnly>();
    }

    private static DateOnly? Date(int year, int month, int day) => year switch
    {
        <= LastYear => DateOnly.FromDateTime(Calendar.ToDateTime(year, month, day, 0, 0, 0, 0)),
        // The table ends with the year 1500, so it still says when Muharram 1501 begins: all that is left of 2077.
        LastYear + 1 when month == 1 => DateOnly.FromDateTime(Calendar.MaxSupportedDateTime).AddDays(day),
        _ => null,
    };
}
