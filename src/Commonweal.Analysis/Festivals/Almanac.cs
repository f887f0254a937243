using Commonweal.Analysis.Festivals.Calendars;

namespace Commonweal.Analysis.Festivals;

/// <summary>What several festivals of one year are reckoned from, worked out once and only when asked for.</summary>
internal sealed class Almanac(int year)
{
    private HinduMonths? hindu;
    private ChineseYear? chinese;
    private ChineseYear? korean;
    private ChineseYear? vietnamese;

    internal int Year => year;

    internal HinduMonths Hindu => hindu ??= new HinduMonths(year);

    internal ChineseYear Chinese => chinese ??= new ChineseYear(year, 8);

    internal ChineseYear Korean => korean ??= new ChineseYear(year, 9);

    /// <summary>Reckoned on Hanoi's clock since 1968; before, on Beijing's.</summary>
    internal ChineseYear Vietnamese => vietnamese ??= year < 1968 ? Chinese : new ChineseYear(year, 7);
}
