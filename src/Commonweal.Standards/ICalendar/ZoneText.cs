using System.Globalization;

namespace Commonweal.Standards.ICalendar;

/// <summary>
/// Writes a VTIMEZONE (RFC 5545 §3.6.5) out of what the system knows of a zone, from a year on. Changes that follow one
/// rule year after year are written as that rule; where they do not, as in countries whose clocks follow Ramadan, each of the
/// next ten years is written by itself.
/// </summary>
internal static class ZoneText
{
    private const int Years = 10;
    private static readonly string[] Days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    internal static void Write(CalendarText text, TimeZoneInfo zone, int from)
    {
        var first = Math.Clamp(from - 1, 1900, 2200);
        text.Line("BEGIN", "VTIMEZONE");
        text.Line("TZID", zone.Id);
        var start = new DateTime(first, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Observance(text, zone.IsDaylightSavingTime(start), start, zone.GetUtcOffset(start), zone.GetUtcOffset(start), "");
        var years = Enumerable.Range(first, Years).Select(y => ZoneChange.Of(zone, y)).ToList();
        for (var place = 0; place < years.Max(y => y.Count); place++)
        {
            var changes = years.Select(y => place < y.Count ? y[place] : null).ToList();
            if (changes[0] is { } same && Rule(changes) is { } rule) Observance(text, same, rule);
            else foreach (var change in changes.OfType<ZoneChange>()) Observance(text, change, "");
        }
        text.Line("END", "VTIMEZONE");
    }

    private static void Observance(CalendarText text, ZoneChange change, string rule) => Observance(text, change.IsDaylight, change.Clock, change.Before, change.After, rule);

    private static void Observance(CalendarText text, bool daylight, DateTime clock, TimeSpan before, TimeSpan after, string rule)
    {
        var kind = daylight ? "DAYLIGHT" : "STANDARD";
        text.Line("BEGIN", kind);
        text.Line("DTSTART", CalendarText.Clock(clock));
        text.Line("TZOFFSETFROM", Offset(before));
        text.Line("TZOFFSETTO", Offset(after));
        if (rule.Length > 0) text.Line("RRULE", rule);
        text.Line("END", kind);
    }

    /// <summary>The yearly rule that all of them follow, or none.</summary>
    private static string? Rule(IReadOnlyList<ZoneChange?> changes)
    {
        var all = changes.OfType<ZoneChange>().ToList();
        var first = all[0];
        if (all.Count < changes.Count || all.Exists(c => c.Clock.Month != first.Clock.Month || c.Clock.TimeOfDay != first.Clock.TimeOfDay
            || c.Clock.DayOfWeek != first.Clock.DayOfWeek || c.Before != first.Before || c.After != first.After)) return null;
        var day = Days[(int)first.Clock.DayOfWeek];
        var month = first.Clock.Month.ToString(CultureInfo.InvariantCulture);
        if (all.TrueForAll(c => c.Clock.Day > DateTime.DaysInMonth(c.Clock.Year, c.Clock.Month) - 7)) return $"FREQ=YEARLY;BYMONTH={month};BYDAY=-1{day}";
        var week = (first.Clock.Day - 1) / 7;
        return all.TrueForAll(c => (c.Clock.Day - 1) / 7 == week) ? string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY;BYMONTH={month};BYDAY={week + 1}{day}") : null;
    }

    private static string Offset(TimeSpan offset)
        => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(offset.Seconds == 0 ? "hhmm" : "hhmmss", CultureInfo.InvariantCulture);
}
