using System.Globalization;
using Commonweal.Analysis.Festivals;

namespace Commonweal.UnitTests.Festivals;

/// <summary>The table of 137 festivals against what is computed.</summary>
public sealed class FestivalDatesTests
{
    private const double Promised = 0.99;

    /// <summary>Every row that is not reproduced, with the day computed instead and the reason. All others are.</summary>
    private static readonly (string Festival, string Row, string Computed, string Reason)[] NotReproduced =
    [
        ("hindu/diwali", "2017-11-17", "2017-10-19", "a month late: the table's rule takes the eve of the tenth Chinese month, which is wrong in years with a leap month"),
        ("hindu/diwali", "2025-11-19", "2025-10-20", "a month late, as in 2017"),
        ("hindu/diwali", "2028-11-15", "2028-10-17", "a month late, as in 2017"),
        ("hindu/govardhan_puja", "2026-11-10", "2026-11-09", "almanacs differ: the lunar day fills the afternoon of the 9th, the morning of the 10th; the table takes the evening in every other year"),
        ("hindu/gyalpo_losar", "2027-02-07", "2027-03-09", "the table repeats Sonam Losar's day; Gyalpo Losar is a month later"),
        ("hindu/sonam_losar", "2028-02-26", "2028-01-27", "the table repeats Gyalpo Losar's day; Sonam Losar is a month earlier"),
        ("hindu/makar_sankranti", "2023-01-14", "2023-01-15", "the Sun enters after sunset: the table follows that in 2015, 2019 and 2027, and in its own row for Pongal in 2023"),
        ("hindu/makar_sankranti", "2024-01-14", "2024-01-15", "the Sun enters after midnight, as the table's own row for Pongal in 2024 has it"),
        ("hindu/tamu_losar", "2027-12-30", "2027-12-31", "Nepal's calendar for that year is not decided yet; 2019 and 2023, with the same entry in the afternoon, are on the 31st"),
        ("hindu/thaipusam", "2017-02-11", "2017-02-09", "the table's rule takes a Chinese full moon instead of the Moon in Pusam"),
        ("hindu/thaipusam", "2019-01-20", "2019-01-21", "as in 2017"),
        ("hindu/thaipusam", "2021-01-27", "2021-01-28", "as in 2017"),
        ("hindu/thaipusam", "2022-01-17", "2022-01-18", "as in 2017"),
        ("hindu/thaipusam", "2025-02-12", "2025-02-11", "as in 2017"),
        ("hindu/thaipusam", "2026-02-02", "2026-02-01", "as in 2017"),
        ("hindu/vishu", "2018-04-14", "2018-04-15", "the Sun enters after sunrise, so the first sunrise in Mesha is the next day's, as the table has it in 2015, 2022, 2023, 2026 and 2027"),
        ("hindu/vishu", "2019-04-14", "2019-04-15", "as in 2018"),
        ("jain/mahavir_jayanti", "2027-04-18", "2027-04-19", "almanacs differ: the lunar day begins after sunrise on the 18th; the table takes the day it meets the dawn in every other year"),
    ];

    [Fact]
    public void Table_IsReproducedButForTheRowsNamed()
    {
        var rows = ReferenceFestivals.Dates();
        var computed = Computed(rows);

        var missed = rows.Where(row => !computed.Contains(row)).Select(row => Line(row.Tradition + "/" + row.Festival, row.Date));

        Assert.Equal(NotReproduced.Select(n => n.Festival + " " + n.Row).Order(StringComparer.Ordinal), missed.Order(StringComparer.Ordinal));
        Assert.InRange(1 - (double)NotReproduced.Length / rows.Count, Promised, 1);
        Assert.All(NotReproduced, n => Assert.Contains((n.Festival.Split('/')[0], n.Festival.Split('/')[1], DateOnly.Parse(n.Computed, CultureInfo.InvariantCulture)), computed));
    }

    [Fact]
    public void Table_HoldsEveryDateComputedInTheYearsItCovers()
    {
        var rows = ReferenceFestivals.Dates();
        var covered = rows.Select(row => (row.Tradition, row.Festival, row.Date.Year)).ToHashSet();
        // In 2028 the lunar year brings this birthday twice; the table ends with the first.
        var instead = NotReproduced.Select(n => n.Festival + " " + n.Computed).Append("sikh/guru_gobind_singh_jayanti 2028-12-23");

        var more = Computed(rows).Where(c => covered.Contains((c.Tradition, c.Festival, c.Date.Year))).Except(rows).Select(c => Line(c.Tradition + "/" + c.Festival, c.Date));

        Assert.Equal(instead.Order(StringComparer.Ordinal), more.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Uncertainty_CoversTheRowsThatDifferByADay()
    {
        var rows = ReferenceFestivals.Dates();
        var days = Days(rows).GroupBy(day => (day.Festival.Tradition, day.Festival.Name)).ToDictionary(g => g.Key, g => g.ToList());

        var outside = rows.Count(row => !days[(row.Tradition, row.Festival)].Any(day => Math.Abs(day.Date.DayNumber - row.Date.DayNumber) <= day.Uncertainty));

        // The five rows a month off, and Thaipusam of 2017, two days off.
        Assert.Equal(6, outside);
    }

    /// <summary>So the share that is computed, with no table at all, is 1,890 of 1,914: 98.7 %.</summary>
    [Fact]
    public void Table_OwesSixRowsToAnnouncements()
    {
        var rows = ReferenceFestivals.Dates();

        var announced = Days(rows).Where(day => day.Method.StartsWith("announced by", StringComparison.Ordinal)).Select(day => (day.Festival.Tradition, day.Festival.Name, day.Date)).ToHashSet();

        Assert.Equal(6, rows.Count(announced.Contains));
    }

    [Fact]
    public void Festivals_AreThoseOfTheTable()
        => Assert.Equal(
            ReferenceFestivals.Dates().Select(row => (row.Tradition, row.Festival)).Distinct().Order(),
            FestivalCalendar.Festivals.Select(festival => (festival.Tradition, festival.Name)).Order());

    private static HashSet<(string Tradition, string Festival, DateOnly Date)> Computed(IReadOnlyList<(string Tradition, string Festival, DateOnly Date)> rows)
        => [.. Days(rows).Select(day => (day.Festival.Tradition, day.Festival.Name, day.Date))];

    private static IEnumerable<FestivalDay> Days(IReadOnlyList<(string Tradition, string Festival, DateOnly Date)> rows)
        => rows.Select(row => row.Date.Year).Distinct().SelectMany(year => FestivalCalendar.Days(year));

    private static string Line(string festival, DateOnly date) => FormattableString.Invariant($"{festival} {date:yyyy-MM-dd}");
}
