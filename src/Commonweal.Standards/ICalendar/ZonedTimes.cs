namespace Commonweal.Standards.ICalendar;

/// <summary>From the time on a clock to the moment it means, as RFC 5545 §3.3.5 says where clocks are put forward or back.</summary>
public static class ZonedTimes
{
    /// <summary>
    /// The moment of a time on the clock. A time that comes twice is the first of the two; one that the clock leaves out is
    /// read by the offset before the gap, so that 02:30 becomes 03:30 in summer time.
    /// </summary>
    /// <param name="local">Time on the clock.</param>
    /// <param name="zone">Zone of the clock.</param>
    public static DateTimeOffset Instant(DateTime local, TimeZoneInfo zone)
    {
        var clock = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        var offset = zone.IsAmbiguousTime(clock) ? zone.GetAmbiguousTimeOffsets(clock).Max()
            : zone.IsInvalidTime(clock) ? OffsetBefore(clock, zone)
            : zone.GetUtcOffset(clock);
        return new DateTimeOffset(clock, offset).ToUniversalTime();
    }

    /// <summary>The time the clock shows at a moment.</summary>
    public static DateTime Local(DateTimeOffset instant, TimeZoneInfo zone) => DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(instant, zone).DateTime, DateTimeKind.Unspecified);

    /// <summary>Whether the clock shows this time at all.</summary>
    public static bool Exists(DateTime local, TimeZoneInfo zone) => !zone.IsInvalidTime(DateTime.SpecifyKind(local, DateTimeKind.Unspecified));

    /// <summary>
    /// When something ends that lasts so many days and so much time (RFC 5545 §3.3.6): days go by the calendar, so that a day
    /// with 23 hours is still one; hours and minutes are counted exactly.
    /// </summary>
    /// <param name="local">When it begins, on the clock.</param>
    /// <param name="zone">Zone of the clock.</param>
    /// <param name="days">Days of the calendar.</param>
    /// <param name="time">Exact time after them.</param>
    public static DateTimeOffset End(DateTime local, TimeZoneInfo zone, int days, TimeSpan time) => Instant(local.AddDays(days), zone) + time;

    private static TimeSpan OffsetBefore(DateTime clock, TimeZoneInfo zone)
    {
        var before = clock;
        while (zone.IsInvalidTime(before)) before = before.AddMinutes(-15);
        return zone.GetUtcOffset(before);
    }
}
