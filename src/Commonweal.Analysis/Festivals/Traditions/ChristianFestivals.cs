using Commonweal.Analysis.Festivals.Calendars;

namespace Commonweal.Analysis.Festivals.Traditions;

/// <summary>Festivals of the western, eastern, Armenian and Ethiopian churches.</summary>
internal static class ChristianFestivals
{
    private const string West = "christian-western";
    private const string East = "christian-orthodox";
    private const string Ethiopia = "christian-ethiopian";
    private const string EthiopianCalendar = "Ethiopian calendar";

    internal static IEnumerable<FestivalRule> Rules =>
    [
        Western("ash_wednesday", -46), Western("palm_sunday", -7), Western("good_friday", -2), Western("easter", 0), Western("ascension", 39), Western("pentecost", 49), Western("corpus_christi", 60),
        Fixed(West, "christmas", 12, 25),
        Eastern("orthodox_good_friday", -2), Eastern("pascha", 0), Eastern("orthodox_ascension", 39), Eastern("orthodox_pentecost", 49),
        FestivalRule.Once(East, "christmas_julian", "fixed date of the Julian calendar, 25 December", 0, a => new DateOnly(a.Year, 1, 7)),
        Fixed("christian-armenian", "christmas_theophany", 1, 6),
        FestivalRule.Once(Ethiopia, "timkat", EthiopianCalendar + ", 11 Ter", 0, a => EthiopianDay.Date(a.Year - 8, 5, 11)),
        FestivalRule.Once(Ethiopia, "enkutatash", EthiopianCalendar + ", 1 Mäskäräm", 0, a => EthiopianDay.Date(a.Year - 7, 1, 1)),
        FestivalRule.Once(Ethiopia, "meskel", EthiopianCalendar + ", 17 Mäskäräm", 0, a => EthiopianDay.Date(a.Year - 7, 1, 17)),
    ];

    private static FestivalRule Western(string name, int after)
        => FestivalRule.Once(West, name, "Gregorian computus", 0, a => ChristianEaster.Western(a.Year).AddDays(after));

    private static FestivalRule Eastern(string name, int after)
        => FestivalRule.Once(East, name, "Julian computus", 0, a => ChristianEaster.Orthodox(a.Year).AddDays(after));

    private static FestivalRule Fixed(string tradition, string name, int month, int day)
        => FestivalRule.Once(tradition, name, "fixed date", 0, a => new DateOnly(a.Year, month, day));
}
