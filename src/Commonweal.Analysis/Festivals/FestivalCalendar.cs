using System.Collections.Frozen;
using Commonweal.Analysis.Festivals.Tables;
using Commonweal.Analysis.Festivals.Traditions;

namespace Commonweal.Analysis.Festivals;

/// <summary>
/// The feast days of twenty traditions in any year from 1950 to 2077. Dates are computed, by arithmetic calendars or from the Sun and
/// the Moon; a table decides only where a calendar authority did. Every date carries its method and its uncertainty. The answer
/// depends on nothing but the year: not on the clock, the time zone or the language of the machine.
/// </summary>
public static class FestivalCalendar
{
    /// <summary>First year that can be asked for.</summary>
    public const int FirstYear = 1950;

    /// <summary>Last year that can be asked for: the published Umm al-Qura calendar ends with it.</summary>
    public const int LastYear = 2077;

    /// <summary>How long before or after an announced day the computed one of the same festival means the same occasion.</summary>
    private const int SameOccasion = 45;

    private static readonly FrozenDictionary<(string Tradition, string Name), FestivalRule> Rules = new[]
    {
        ChristianFestivals.Rules, JewishFestivals.Rules, IslamicFestivals.Rules, EastAsianFestivals.Rules,
        BuddhistFestivals.Rules, HinduFestivals.Rules, SolarFestivals.Rules, OtherFestivals.Rules,
    }.SelectMany(rules => rules).ToFrozenDictionary(rule => (rule.Tradition, rule.Name));

    /// <summary>All festivals, by tradition and name.</summary>
    public static IReadOnlyList<Festival> Festivals => FestivalTable.All;

    /// <summary>Names of all traditions, in order.</summary>
    public static IReadOnlyList<string> Traditions { get; } = [.. FestivalTable.All.Select(festival => festival.Tradition).Distinct(StringComparer.Ordinal)];

    /// <summary>The festivals of a year by date. Some fall in it twice, some not at all.</summary>
    /// <param name="year">The civil year, <see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
    /// <param name="tradition">Only those of one of the <see cref="Traditions"/>; all unless given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range.</exception>
    /// <exception cref="ArgumentException">There is no such tradition.</exception>
    public static IReadOnlyList<FestivalDay> Days(int year, string? tradition = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        if (tradition is not null && !Traditions.Contains(tradition, StringComparer.Ordinal))
            throw new ArgumentException($"There is no tradition '{tradition}'. Traditions are: {string.Join(", ", Traditions)}.", nameof(tradition));
        return Days(year, Festivals.Where(festival => tradition is null || festival.Tradition == tradition));
    }

    /// <summary>Days of some festivals; a year before the first and a year after the last are good for what reaches into the next.</summary>
    internal static IReadOnlyList<FestivalDay> Days(int year, IEnumerable<Festival> festivals)
    {
        var almanac = new Almanac(year);
        return
        [
            .. festivals.SelectMany(festival => Decided(festival, Rules[(festival.Tradition, festival.Name)].Dates(almanac))
                    .Where(found => found.Date.Year == year)
                    .Select(found => new FestivalDay(festival, found.Date, found.Method, found.Uncertainty)))
                .OrderBy(day => day.Date).ThenBy(day => day.Festival.Tradition, StringComparer.Ordinal).ThenBy(day => day.Festival.Name, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Reckoning> Decided(Festival festival, IEnumerable<Reckoning> computed)
    {
        var decided = AnnouncedTable.Of(festival);
        return computed.Where(found => !decided.Any(d => Math.Abs(d.Date.DayNumber - found.Date.DayNumber) < SameOccasion)).Concat(decided);
    }
}
