using Commonweal.Analysis.Festivals.Calendars;
using Commonweal.Analysis.Festivals.Sky;
using static Commonweal.Analysis.Festivals.Calendars.HinduMonth;

namespace Commonweal.Analysis.Festivals.Traditions;

/// <summary>Festivals that are lunar days of the Hindu calendar, those of Sikhs, Jains and Nepal among them. Almanacs of regions and schools differ by a day.</summary>
/// <remarks>Months and lunar days are those of the tradition; the part of the day that decides was, within what the tradition allows, fitted to India's public holidays of 2001 to 2035.</remarks>
internal static class HinduFestivals
{
    private const int AlmanacsDiffer = 1;
    private static readonly LunarDay BeforeDawn = new(-0.05);
    private static readonly LunarDay AtSunset = new(1.0);

    internal static IEnumerable<FestivalRule> Rules =>
    [
        Hindu("basant_panchami", Magha, 5, new(0.5, After: true)),
        Hindu("gudi_padwa", Chaitra, 1, new(0)),
        Hindu("ram_navami", Chaitra, 9, new(0.475, Last: true)),
        Hindu("buddha_purnima", Vaishakha, 15, new(0, Last: true)),
        Hindu("maharana_pratap_jayanti", Jyeshtha, 3, new(0.05)),
        Hindu("rath_yatra", Ashadha, 2, new(0)),
        Hindu("raksha_bandhan", Shravana, 15, new(0.2)),
        Hindu("janmashtami", Shravana, 23, new(0, After: true)),
        Hindu("ganesh_chaturthi", Bhadrapada, 4, new(0.5)),
        Hindu("sharad_navratri", Ashvina, 1, new(0.05)),
        Hindu("maha_ashtami", Ashvina, 8, new(0.05, Last: true)),
        Hindu("maha_navami", Ashvina, 9, new(0.7, After: true)),
        Hindu("maharishi_valmiki_jayanti", Ashvina, 15, new(0)),
        Hindu("karwa_chauth", Ashvina, 19, new(1.1)),
        Hindu("naraka_chaturdashi", Ashvina, 29, BeforeDawn),
        Hindu("diwali_india", Ashvina, 30, AtSunset),
        Hindu("diwali", Ashvina, 30, new(1.15)),
        Hindu("govardhan_puja", Kartika, 1, new(0.95, After: true)),
        Hindu("chhath_puja", Kartika, 6, BeforeDawn),
        Hindu("maha_shivaratri", Magha, 29, new(1.5, After: true)),
        Hindu("swami_dayanand_saraswati_jayanti", Magha, 25, BeforeDawn),
        Tithi("hindu", "holi", "day after the full moon of Phalguna, Delhi", Phalguna, moon => new LunarDay(0.85, Last: true).Of(moon, 15, Place.Delhi).AddDays(1)),
        Tithi("hindu", "bathukamma", "day of the new moon before Navratri, Delhi", Ashvina, moon => new LunarDay(0.7).Of(moon - 1, 30, Place.Delhi)),
        Tithi("hindu", "bonalu", "Monday up to the new moon of Ashadha, Delhi", Ashadha, moon => LastMonday(new LunarDay(0.05).Of(moon, 30, Place.Delhi))),
        Tithi("hindu", "dussehra", "lunar day 10 of Ashvina with the Moon in Shravana, Delhi", Ashvina, VijayaDashami.Date),
        Tithi("hindu", "gyalpo_losar", "lunar day 1 of Phalguna, Kathmandu", Phalguna, moon => BeforeDawn.Of(moon, 1, Place.Kathmandu)),
        Tithi("hindu", "sonam_losar", "lunar day 1 of Magha, Kathmandu", Magha, moon => BeforeDawn.Of(moon, 1, Place.Kathmandu)),
        Lunar("jain", "mahavir_jayanti", Chaitra, 13, new(-0.05, Last: true)),
        Lunar("sikh", "guru_gobind_singh_jayanti", Pausha, 7, new(0)),
        Lunar("sikh", "guru_nanak_jayanti", Kartika, 15, new(0.1, Last: true)),
        Lunar("sikh", "guru_ravidas_jayanti", Magha, 15, new(0.05)),
    ];

    private static FestivalRule Hindu(string name, HinduMonth month, int tithi, LunarDay day) => Lunar("hindu", name, month, tithi, day);

    private static FestivalRule Lunar(string tradition, string name, HinduMonth month, int tithi, LunarDay day)
        => Tithi(tradition, name, $"lunar day {tithi} of {month}, Delhi", month, moon => day.Of(moon, tithi, Place.Delhi));

    private static FestivalRule Tithi(string tradition, string name, string method, HinduMonth month, Func<int, DateOnly> day)
        => FestivalRule.Often(tradition, name, method, AlmanacsDiffer, a => a.Hindu.Of(month).Select(day));

    private static DateOnly LastMonday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
