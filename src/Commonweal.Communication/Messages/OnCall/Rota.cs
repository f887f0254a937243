using Commonweal.Standards.ICalendar;

namespace Commonweal.Communication.Messages.OnCall;

/// <summary>Somebody is on call for a language.</summary>
/// <param name="AccountId">Who.</param>
/// <param name="Language">For which language.</param>
/// <param name="Kind">Writes, speaks, or both.</param>
/// <param name="From">The moment it begins.</param>
/// <param name="Until">The moment it ends.</param>
/// <param name="For">Whose hours they are, where somebody stands in; else null.</param>
internal sealed record Shift(Guid AccountId, string Language, OnCallKind Kind, DateTimeOffset From, DateTimeOffset Until, Guid? For = null);

/// <summary>A stretch of time.</summary>
internal readonly record struct Stretch(DateTimeOffset From, DateTimeOffset Until);

/// <summary>
/// Turns usual weeks and single days into moments. Pure. Clocks put forward or back are read as RFC 5545 says, at both ends
/// alike: where one goes and the next comes at 02:30, no gap and no overlap arises on any night.
/// </summary>
internal static class Rota
{
    /// <summary>Every shift that begins on one of the days, or on the day before: it may last over midnight.</summary>
    public static IReadOnlyList<Shift> Shifts(IReadOnlyCollection<OnCallPerson> people, IReadOnlyCollection<OnCallAway> away, TimeZoneInfo zone, DateOnly first, int days)
    {
        var known = people.ToDictionary(p => p.AccountId);
        var gone = away.DistinctBy(a => (a.AccountId, a.Day)).ToDictionary(a => (a.AccountId, a.Day), a => a.StandInId);
        var shifts = new List<Shift>();
        foreach (var day in Enumerable.Range(-1, days + 1).Select(first.AddDays))
            foreach (var person in people)
            {
                var isAway = gone.TryGetValue((person.AccountId, day), out var standIn);
                var other = standIn is { } key && known.TryGetValue(key, out var found) && !gone.ContainsKey((key, day)) ? found : null;
                if (isAway && other is null) continue;
                var who = other ?? person;
                foreach (var span in person.Spans().Where(s => s.Weekday == WeeklySpan.WeekdayOf(day)))
                    if (Between(day, span, zone) is { } time)
                        shifts.AddRange(person.Languages.Intersect(who.Languages, StringComparer.Ordinal).Select(l => new Shift(who.AccountId, l, who.Kind, time.From, time.Until, other is null ? null : person.AccountId)));
            }
        return [.. shifts.OrderBy(s => s.From).ThenBy(s => s.Until).ThenBy(s => s.AccountId)];
    }

    /// <summary>The stretches that none of the shifts covers.</summary>
    public static IReadOnlyList<Stretch> Gaps(IEnumerable<Shift> shifts, DateTimeOffset from, DateTimeOffset until)
    {
        var gaps = new List<Stretch>();
        var covered = from;
        foreach (var shift in shifts.Where(s => s.Until > from && s.From < until).OrderBy(s => s.From))
        {
            if (shift.From > covered) gaps.Add(new(covered, shift.From));
            if (shift.Until > covered) covered = shift.Until;
        }
        if (covered < until) gaps.Add(new(covered, until));
        return gaps;
    }

    // In the hour that clocks leave out, a shift can end before it began: nobody works it.
    private static Stretch? Between(DateOnly day, WeeklySpan span, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        var (from, until) = (ZonedTimes.Instant(midnight.AddMinutes(span.From), zone), ZonedTimes.Instant(midnight.AddMinutes(span.Until), zone));
        return from < until ? new(from, until) : null;
    }
}
