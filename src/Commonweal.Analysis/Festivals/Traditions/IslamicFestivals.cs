using Commonweal.Analysis.Festivals.Calendars;

namespace Commonweal.Analysis.Festivals.Traditions;

/// <summary>Festivals of the Islamic calendar: expected dates. Where the crescent is looked for, a month may begin a day earlier or later.</summary>
internal static class IslamicFestivals
{
    private const string Calendar = "Umm al-Qura calendar";
    private const int CrescentMayDiffer = 1;
    private static readonly string[] Months =
        ["Muharram", "Safar", "Rabi al-awwal", "Rabi al-thani", "Jumada al-ula", "Jumada al-akhira", "Rajab", "Shaban", "Ramadan", "Shawwal", "Dhu al-Qada", "Dhu al-Hijja"];

    internal static IEnumerable<FestivalRule> Rules =>
    [
        Day("hijri_new_year", 1, 1), Day("tasua", 1, 9), Day("ashura", 1, 10), Day("arbaeen", 2, 20), Day("prophet_death", 2, 28),
        Day("hasan_al_askari_death", 3, 8), Day("mawlid", 3, 12), Day("sadiq_birthday", 3, 17), Day("fatima_death", 6, 3), Day("ali_birthday", 7, 13), Day("isra_and_miraj", 7, 27),
        Day("imam_mahdi_birthday", 8, 15), Day("ramadan_beginning", 9, 1), Day("nuzul_al_quran", 9, 17), Day("ali_death", 9, 21), Day("laylat_al_qadr", 9, 27),
        Day("eid_al_fitr", 10, 1), Day("sadiq_death", 10, 25), Day("eid_al_adha", 12, 10), Day("eid_al_ghadir", 12, 18),
        FestivalRule.Often("islam", "ali_al_rida_death", Calendar + ", last day of Safar", CrescentMayDiffer, a => HijriDay.LastOf(a.Year, 2)),
        new("islam", "jumuatul_wida", a => HijriDay.LastOf(a.Year, 9).Select(LastFriday)),
    ];

    private static FestivalRule Day(string name, int month, int day)
        => FestivalRule.Often("islam", name, $"{Calendar}, {day} {Months[month - 1]}", CrescentMayDiffer, a => HijriDay.In(a.Year, month, day));

    // A Ramadan a day shorter or longer changes its last Friday only where it ends on a Friday or the day before.
    private static Reckoning LastFriday(DateOnly last)
    {
        var since = ((int)last.DayOfWeek - (int)DayOfWeek.Friday + 7) % 7;
        return new Reckoning(last.AddDays(-since), Calendar + ", last Friday of Ramadan", since is 0 or 6 ? 7 : 0);
    }
}
