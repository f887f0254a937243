using Commonweal.Analysis.Festivals.Calendars;

namespace Commonweal.Analysis.Festivals.Traditions;

/// <summary>Festivals of Burma, Thailand, Sri Lanka, Tibet and Mongolia.</summary>
internal static class BuddhistFestivals
{
    private const int AMonth = 30;
    private const double CloseToLeapMonth = 1.5;

    internal static IEnumerable<FestivalRule> Rules =>
    [
        FestivalRule.Once("buddhist-burmese", "kason_full_moon", "Burmese calendar, full moon of Kason", 1, a => new BurmeseYear(a.Year).KasonFullMoon),
        FestivalRule.Once("buddhist-burmese", "thadingyut_full_moon", "Burmese calendar, full moon of Thadingyut", 1, a => new BurmeseYear(a.Year).ThadingyutFullMoon),
        Thai("makha_bucha", year => year.MakhaBucha), Thai("visakha_bucha", year => year.VisakhaBucha), Thai("asarnha_bucha", year => year.AsarnhaBucha), Thai("loy_krathong", year => year.LoyKrathong),
        Poya("vesak_poya", SinhalaPoya.Vesak), Poya("poson_poya", SinhalaPoya.Poson), Poya("esala_poya", SinhalaPoya.Esala),
        Tibetan("losar", 1, 1), Tibetan("buddha_parinirvana", 4, 15), Tibetan("buddha_first_sermon", 6, 4), Tibetan("descending_day_of_lord_buddha", 9, 22),
        Mongolian("tsagaan_sar", 1, 1), Mongolian("buddha_day", 4, 15),
    ];

    private static FestivalRule Thai(string name, Func<ThaiYear, DateOnly> day)
        => FestivalRule.Once("buddhist-thai", name, "Thai calendar with its published leap years", 0, a => day(new ThaiYear(a.Year)));

    private static FestivalRule Poya(string name, double longitude) => new("buddhist-sri-lanka", name, a =>
    {
        var (date, margin) = SinhalaPoya.First(a.Year, longitude);
        return [new Reckoning(date, "full moon over Sri Lanka", margin < CloseToLeapMonth ? AMonth : 1)];
    });

    // Tibetans and Bhutanese place leap months differently: where their own calendars disagree, so does this date.
    private static FestivalRule Tibetan(string name, int month, int day) => new("buddhist-tibetan", name, a =>
    {
        var date = TibetanCalendar.PhugpaWithMonthsOfBhutan.Date(a.Year, month, day);
        int[] others = [TibetanCalendar.Phugpa.Date(a.Year, month, day).DayNumber, TibetanCalendar.Bhutan.Date(a.Year, month, day).DayNumber];
        return [new Reckoning(date, $"Tibetan calendar, day {day} of month {month}", others.Max(other => Math.Abs(other - date.DayNumber)))];
    });

    private static FestivalRule Mongolian(string name, int month, int day)
        => FestivalRule.Once("buddhist-mongolian", name, $"Mongolian calendar, day {day} of month {month}", 1, a => TibetanCalendar.Mongolia.Date(a.Year, month, day));
}
