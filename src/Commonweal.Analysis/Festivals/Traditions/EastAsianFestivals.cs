using Commonweal.Analysis.Festivals.Calendars;

namespace Commonweal.Analysis.Festivals.Traditions;

/// <summary>Festivals of China, Korea and Vietnam, and Vesak as it is kept by the Chinese calendar.</summary>
internal static class EastAsianFestivals
{
    private const double TooCloseToMidnight = 2;

    internal static IEnumerable<FestivalRule> Rules =>
    [
        Chinese("lunar_new_year_chinese", 1, 1), Chinese("buddha_birthday_chinese", 4, 8), Chinese("dragon_boat_chinese", 5, 5), Chinese("mid_autumn_chinese", 8, 15), Chinese("double_ninth_chinese", 9, 9),
        Lunar("east-asian", "lunar_new_year_korean", "Korean calendar", a => a.Korean, 1, 1), Lunar("east-asian", "buddha_birthday_korean", "Korean calendar", a => a.Korean, 4, 8),
        Lunar("east-asian", "lunar_new_year_vietnamese", "Vietnamese calendar", a => a.Vietnamese, 1, 1), Lunar("east-asian", "hung_kings_vietnamese", "Vietnamese calendar", a => a.Vietnamese, 3, 10),
        Lunar("east-asian", "buddha_birthday_vietnamese", "Vietnamese calendar", a => a.Vietnamese, 4, 8),
        FestivalRule.Once("east-asian", "qingming_chinese", "Sun at 15°, Beijing's clock", 0, a => a.Chinese.Term(15)),
        FestivalRule.Once("east-asian", "winter_solstice_chinese", "Sun at 270°, Beijing's clock", 0, a => a.Chinese.Term(270)),
        Lunar("buddhist", "vesak", "Chinese calendar", a => a.Chinese, 4, 15),
        new("buddhist", "vesak_may", VesakInMay),
    ];

    private static FestivalRule Chinese(string name, int month, int day) => Lunar("east-asian", name, "Chinese calendar", a => a.Chinese, month, day);

    private static FestivalRule Lunar(string tradition, string name, string calendar, Func<Almanac, ChineseYear> year, int month, int day)
        => new(tradition, name, a => [new Reckoning(year(a).Date(month, day), $"{calendar}, day {day} of month {month}", Uncertainty(year(a), month))]);

    private static int Uncertainty(ChineseYear year, int month) => Math.Abs(year.MinutesFromMidnight(month)) < TooCloseToMidnight ? 1 : 0;

    private static IEnumerable<Reckoning> VesakInMay(Almanac almanac)
    {
        var month = almanac.Chinese.Date(3, 15).Month == 5 ? 3 : 4;
        return [new Reckoning(almanac.Chinese.Date(month, 15), "Chinese calendar, first full-moon day in May", Uncertainty(almanac.Chinese, month))];
    }
}
