using Commonweal.Platform.City;
using Commonweal.Standards.ICalendar;

namespace Commonweal.Engagement.Meetings.Planning;

/// <summary>When a series takes place: its rule on the city's clock, without the days on which the city is closed.</summary>
internal static class SeriesPlan
{
    /// <summary>The dates of a series, in order, on the city's clock.</summary>
    public static IEnumerable<DateTime> Dates(MeetingSeries series, CitySnapshot city)
        => Set(series.Rule, series.From, series.At, city, startIsOccurrence: true).Planned()
            .TakeWhile(t => series.EndsOn is not { } last || DateOnly.FromDateTime(t) <= last);

    /// <summary>What a rule gives from a day on, closed days and all.</summary>
    public static IEnumerable<DateTime> Ruled(string rule, DateOnly from, TimeOnly at, CitySnapshot city)
        => new RecurrenceSet(from.ToDateTime(at), city.TimeZone, Recurrence.Parse(rule)) { StartIsOccurrence = false }.Planned();

    /// <summary>The dates that a rule gives from a day on, for looking at before anything is saved.</summary>
    public static IEnumerable<DateTime> Dates(string rule, DateOnly from, TimeOnly at, CitySnapshot city)
        => Set(rule, from, at, city, startIsOccurrence: false).Planned();

    /// <summary>The first day on or after a day on which the rule comes round, closed or not; null where it never does.</summary>
    public static DateOnly? First(string rule, DateOnly from, TimeOnly at, CitySnapshot city)
        => Ruled(rule, from, at, city).Select(t => (DateOnly?)DateOnly.FromDateTime(t)).FirstOrDefault();

    private static RecurrenceSet Set(string rule, DateOnly from, TimeOnly at, CitySnapshot city, bool startIsOccurrence)
        => new(from.ToDateTime(at), city.TimeZone, Recurrence.Parse(rule))
        {
            StartIsOccurrence = startIsOccurrence,
            ExcludedDays = city.ClosedDays.Select(d => d.Day).ToHashSet(),
        };
}
