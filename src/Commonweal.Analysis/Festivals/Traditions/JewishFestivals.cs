using Commonweal.Analysis.Festivals.Calendars;

namespace Commonweal.Analysis.Festivals.Traditions;

/// <summary>Festivals of the Hebrew calendar. Names with <c>hebcal:</c> are days as they are kept: moved where a Sabbath is in the way.</summary>
internal static class JewishFestivals
{
    internal static IEnumerable<FestivalRule> Rules =>
    [
        .. Both("purim", HebrewMonth.Adar, 14), .. Both("passover", HebrewMonth.Nisan, 15), .. Both("shavuot", HebrewMonth.Sivan, 6),
        .. Both("rosh_hashanah", HebrewMonth.Tishri, 1), .. Both("yom_kippur", HebrewMonth.Tishri, 10), .. Both("sukkot", HebrewMonth.Tishri, 15),
        Day("hanukkah_1st_day", HebrewMonth.Kislev, 25), Day("hebcal:hanukkah_eve_1st_candle", HebrewMonth.Kislev, 24),
        Day("hebcal:shmini_atzeret", HebrewMonth.Tishri, 22), Day("hebcal:simchat_torah", HebrewMonth.Tishri, 23), Day("hebcal:tu_bishvat", HebrewMonth.Shevat, 15),
        Day("lag_baomer", HebrewMonth.Iyar, 18), Day("tisha_bav", HebrewMonth.Av, 9), Day("israel_independence", HebrewMonth.Iyar, 5),
        Kept("hebcal:tisha_bav", HebrewMonth.Av, 9, (_, day) => day == DayOfWeek.Saturday ? 1 : 0),
        Kept("hebcal:yom_hashoah", HebrewMonth.Nisan, 27, Remembrance),
        Kept("hebcal:yom_haatzmaut", HebrewMonth.Iyar, 5, Independence),
    ];

    private static int Remembrance(int year, DayOfWeek day) => day switch
    {
        DayOfWeek.Friday => -1,
        // Since 1997: the eve of a Sunday would break the Sabbath.
        DayOfWeek.Sunday when year >= 1997 => 1,
        _ => 0,
    };

    private static int Independence(int year, DayOfWeek day) => day switch
    {
        DayOfWeek.Friday => -1,
        DayOfWeek.Saturday => -2,
        // Since 2004, for the sake of the memorial day before it.
        DayOfWeek.Monday when year >= 2004 => 1,
        _ => 0,
    };

    private static FestivalRule[] Both(string name, HebrewMonth month, int day) => [Day(name, month, day), Day("hebcal:" + name, month, day)];

    private static FestivalRule Day(string name, HebrewMonth month, int day) => Kept(name, month, day, (_, _) => 0);

    private static FestivalRule Kept(string name, HebrewMonth month, int day, Func<int, DayOfWeek, int> move)
        => FestivalRule.Once("jewish", name, $"Hebrew calendar, {day} {month}", 0, a =>
        {
            var date = HebrewDay.In(a.Year, month, day);
            return date.AddDays(move(a.Year, date.DayOfWeek));
        });
}
