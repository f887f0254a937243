using System.Globalization;

namespace Commonweal.UnitTests.Festivals;

/// <summary>The tables of dates that lie beside the repository.</summary>
internal static class ReferenceFestivals
{
    public static IReadOnlyList<(string Tradition, string Festival, DateOnly Date)> Dates()
        => [.. Rows("festivals.csv").Select(row => (row[0], row[1], Day(row[3])))];

    public static IReadOnlyList<(string Country, string Festival, DateOnly Date, bool IsConfirmed)> Eids()
        => [.. Rows("eid_by_country.csv").Select(row => (row[0], row[1], Day(row[3]), row[6] == "confirmed"))];

    /// <summary>Instants of a table as Julian days of universal time, with their names.</summary>
    public static IReadOnlyList<(string Name, double Instant)> Instants(string file)
        => [.. Rows(file).Select(row => (row[0], JulianDay(row[1])))];

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(ReferenceData.Find("festivals/" + file)).Skip(1).Select(line => line.Split(','));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static double JulianDay(string text)
    {
        var time = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
        return 2440587.5 + (time - DateTimeOffset.UnixEpoch).TotalDays;
    }
}
