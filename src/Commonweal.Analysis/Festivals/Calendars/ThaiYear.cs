namespace Commonweal.Analysis.Festivals.Calendars;

/// <summary>
/// The Thai lunar year: months of 29 and 30 days in turn. Which years get a month or a day more follows a published calendar and
/// no single formula; the years below are those of that calendar up to 2077.
/// </summary>
internal sealed class ThaiYear
{
    private const int First = 1949;

    private static readonly int[] WithMonth =
    [
        1950, 1953, 1956, 1958, 1961, 1964, 1966, 1969, 1972, 1975, 1977, 1980, 1983, 1985, 1988, 1991, 1994, 1996, 1999, 2002, 2004, 2007, 2010, 2012,
        2015, 2018, 2021, 2023, 2026, 2029, 2031, 2034, 2037, 2040, 2042, 2045, 2048, 2050, 2053, 2056, 2059, 2062, 2064, 2066, 2069, 2072, 2074, 2077,
    ];

    private static readonly int[] WithDay =
        [1949, 1952, 1957, 1963, 1970, 1973, 1979, 1987, 1990, 1997, 2000, 2006, 2009, 2016, 2020, 2025, 2032, 2035, 2043, 2046, 2052, 2055, 2058, 2067, 2071, 2076];

    // First day of the first month of 1949.
    private static readonly DateOnly Start = new(1948, 12, 1);

    private readonly DateOnly begins;
    private readonly bool hasMonth;
    private readonly bool hasDay;

    internal ThaiYear(int civilYear)
    {
        begins = Start.AddDays(354 * (civilYear - First) + 30 * WithMonth.Count(y => y < civilYear) + WithDay.Count(y => y < civilYear));
        (hasMonth, hasDay) = (WithMonth.Contains(civilYear), WithDay.Contains(civilYear));
    }

    /// <summary>Full moon of the third month, a month later in years with a month more.</summary>
    internal DateOnly MakhaBucha => begins.AddDays(hasMonth ? 102 : 73);

    /// <summary>Full moon of the sixth month, a month later in years with a month more.</summary>
    internal DateOnly VisakhaBucha => begins.AddDays(hasMonth ? 191 : 161);

    /// <summary>Full moon of the eighth month, of the second eighth where there are two.</summary>
    internal DateOnly AsarnhaBucha => begins.AddDays(220 + Added);

    /// <summary>Full moon of the twelfth month.</summary>
    internal DateOnly LoyKrathong => begins.AddDays(354 - 16 + Added);

    private int Added => hasMonth ? 30 : hasDay ? 1 : 0;
}
