using Commonweal.Analysis.Festivals.Calendars;

namespace Commonweal.Analysis.Festivals.Traditions;

/// <summary>Festivals of the Bahá'ís, the Persian year, the Mandaeans and Bali.</summary>
internal static class OtherFestivals
{
    private const double TooCloseToSunset = 3;
    private const int FirstNyepiChecked = 1983;
    private static readonly DateOnly MandaeanYear = new(2015, 7, 19);

    internal static IEnumerable<FestivalRule> Rules =>
    [
        Badi("naw_ruz", 0), Badi("ridvan_1st", 31), Badi("ridvan_9th", 39),
        Birthday("birth_of_the_bab", 10, 20, 0), Birthday("birth_of_bahaullah", 11, 12, 1),
        FestivalRule.Once("persian", "new_year", "equinox and noon in Iran", 0, a => PersianYear.Begins(a.Year)),
        FestivalRule.Often("mandaean", "new_year", "Mandaean calendar, a year of 365 days", 0, a => MandaeanYears(a.Year)),
        new("hindu-balinese", "nyepi", a => [new Reckoning(BalineseSaka.Nyepi(a.Year), "Balinese Saka calendar", a.Year < FirstNyepiChecked ? 30 : 1)]),
    ];

    private static FestivalRule Badi(string name, int after) => new("bahai", name, a =>
    {
        var isFixed = a.Year < BadiYear.FirstOfRule;
        var isClose = !isFixed && Math.Abs(BadiYear.MinutesFromSunset(a.Year)) < TooCloseToSunset;
        return [new Reckoning(BadiYear.Begins(a.Year).AddDays(after), isFixed ? "date kept in the west before 2015" : "equinox and sunset in Tehran", isClose ? 1 : 0)];
    });

    private static FestivalRule Birthday(string name, int month, int day, int after) => new("bahai", name, a =>
        [a.Year < BadiYear.FirstOfRule
            ? new Reckoning(new DateOnly(a.Year, month, day), "date kept in the west before 2015", 0)
            : new Reckoning(BadiYear.FirstBirthday(a.Year).AddDays(after), "eighth new moon after Naw-Rúz, Tehran", 0)]);

    private static IEnumerable<DateOnly> MandaeanYears(int year)
    {
        var guess = MandaeanYear.AddDays(365 * (year - MandaeanYear.Year));
        return new[] { guess.AddDays(-365), guess, guess.AddDays(365) }.Where(date => date.Year == year);
    }
}
