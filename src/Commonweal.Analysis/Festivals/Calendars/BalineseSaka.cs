namespace Commonweal.Analysis.Festivals.Calendars;

/// <summary>
/// The Balinese Saka year: 64 lunar days make 63 days, and seven years in nineteen have a month more. Of 68 public
/// holidays from 1983 to 2050 it finds 66, the others a day off; leap months from 1996 to 2001 and the count of days before 2000 lay
/// otherwise. Before 1983 nothing was at hand to check against.
/// </summary>
internal static class BalineseSaka
{
    private static readonly DateOnly Anchor = new(2015, 3, 21);

    /// <summary>Nyepi: the first day of the year.</summary>
    internal static DateOnly Nyepi(int civilYear)
    {
        var (from, to) = (Math.Min(civilYear, Anchor.Year), Math.Max(civilYear, Anchor.Year));
        var leaps = Enumerable.Range(from, to - from).Count(HasMonthMore);
        var months = 12 * (civilYear - Anchor.Year) + (civilYear < Anchor.Year ? -leaps : leaps);
        return Anchor.AddDays((int)Math.Floor((63.0 * 30 * months + (civilYear < 2000 ? 68 : 4)) / 64));
    }

    private static bool HasMonthMore(int civilYear) => civilYear switch
    {
        1996 or 1999 or 2001 => true,
        1997 or 2000 or 2003 => false,
        _ => civilYear % 19 is 2 or 5 or 8 or 10 or 13 or 16 or 18,
    };
}
