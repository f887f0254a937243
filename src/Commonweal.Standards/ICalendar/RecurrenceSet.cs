using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace Commonweal.Standards.ICalendar;

/// <summary>
/// What takes place: a first time, a rule, and what was taken out or put somewhere else (RFC 5545 §3.8.5). The rule is
/// worked out on the clock of the place, without a zone; what clocks put forward or back do to it, how it ends and what is
/// left out is decided here.
/// </summary>
/// <param name="start">The first time, on the clock: DTSTART, and the first occurrence.</param>
/// <param name="zone">The zone of that clock.</param>
/// <param name="rule">The rule; null for what takes place once.</param>
public sealed class RecurrenceSet(DateTime start, TimeZoneInfo zone, Recurrence? rule)
{
    /// <summary>Rounds without a single occurrence after which a rule is taken to give none any more, such as every 30 February.</summary>
    private const int EmptyRounds = 5_000;

    /// <summary>
    /// Whether the first time takes place whatever the rule says, as the format has it. False finds out when a rule first
    /// comes round on or after a day.
    /// </summary>
    public bool StartIsOccurrence { get; init; } = true;

    /// <summary>Times on the clock that are left out (EXDATE with a time): exactly those, whatever else is on that day.</summary>
    public IReadOnlySet<DateTime> Excluded { get; init; } = new HashSet<DateTime>();

    /// <summary>Days that are left out (EXDATE;VALUE=DATE), such as those on which offices are closed.</summary>
    public IReadOnlySet<DateOnly> ExcludedDays { get; init; } = new HashSet<DateOnly>();

    /// <summary>Single occurrences that were moved, by the time the rule gave them (RECURRENCE-ID); null for one that was cancelled.</summary>
    public IReadOnlyDictionary<DateTime, DateTimeOffset?> Overrides { get; init; } = new Dictionary<DateTime, DateTimeOffset?>();

    /// <summary>
    /// What the rule gives, in order, by the time on the clock: before moving single ones, without what is excluded. Without
    /// end where the rule has none: take as many as are needed.
    /// </summary>
    public IEnumerable<DateTime> Planned() => Ruled().Where(t => !Excluded.Contains(t) && !ExcludedDays.Contains(DateOnly.FromDateTime(t)));

    /// <summary>The moments at which it takes place before <paramref name="end"/>, in order, with single ones moved or cancelled.</summary>
    /// <param name="end">The first moment that is of no interest any more.</param>
    public IReadOnlyList<DateTimeOffset> Starts(DateTimeOffset end)
    {
        // A day more than asked for is planned, because what was moved may have come from after the end.
        var moved = Overrides.Keys.DefaultIfEmpty(DateTime.MinValue).Max();
        return [.. Planned()
            .TakeWhile(t => t <= moved || ZonedTimes.Instant(t, zone) < end)
            .Select(t => Overrides.TryGetValue(t, out var instead) ? instead : ZonedTimes.Instant(t, zone))
            .OfType<DateTimeOffset>().Where(t => t < end).Order()];
    }

    private IEnumerable<DateTime> Ruled()
    {
        var first = DateTime.SpecifyKind(start, DateTimeKind.Unspecified);
        if (StartIsOccurrence) yield return first;
        if (rule is null) yield break;
        var number = StartIsOccurrence ? 1 : 0;
        foreach (var time in Expanded(first).Where(t => t > first || t == first && !StartIsOccurrence))
        {
            // A time that the clock leaves out is no occurrence and is not counted.
            if (!ZonedTimes.Exists(time, zone)) continue;
            if (number++ >= rule.Count || rule.Until is { } until && !until.Holds(time, zone)) yield break;
            yield return time;
        }
    }

    private IEnumerable<DateTime> Expanded(DateTime first)
    {
        var evaluator = new RecurrencePatternEvaluator(new RecurrenceRule(rule!.Endless));
        using var periods = evaluator.Evaluate(new CalDateTime(first, hasTime: true), null, new EvaluationOptions { MaxUnmatchedIncrementsLimit = EmptyRounds }).GetEnumerator();
        while (true)
        {
            try
            {
                if (!periods.MoveNext()) yield break;
            }
            // The rule gives nothing more, or nothing before the end of the calendar.
            catch (Exception ended) when (ended is EvaluationLimitExceededException or EvaluationOutOfRangeException or ArgumentOutOfRangeException)
            {
                yield break;
            }
            yield return DateTime.SpecifyKind(periods.Current.StartTime.Value, DateTimeKind.Unspecified);
        }
    }
}
