namespace Commonweal.Standards.ICalendar;

/// <summary>A change of a zone's clocks.</summary>
/// <param name="Clock">What the clock showed, by the old offset, when it changed.</param>
/// <param name="Before">The offset before.</param>
/// <param name="After">The offset after.</param>
/// <param name="IsDaylight">Whether it is summer time from then on.</param>
internal sealed record ZoneChange(DateTime Clock, TimeSpan Before, TimeSpan After, bool IsDaylight)
{
    /// <summary>The changes in one year, in order.</summary>
    internal static IReadOnlyList<ZoneChange> Of(TimeZoneInfo zone, int year)
    {
        var changes = new List<ZoneChange>();
        var day = new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (; day.Year == year; day = day.AddDays(1))
        {
            var (before, after) = (zone.GetUtcOffset(day), zone.GetUtcOffset(day.AddDays(1)));
            if (before != after) changes.Add(Find(zone, day, before, after));
        }
        return changes;
    }

    private static ZoneChange Find(TimeZoneInfo zone, DateTime day, TimeSpan before, TimeSpan after)
    {
        var (low, high) = (0, 24 * 60 * 60);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (zone.GetUtcOffset(day.AddSeconds(middle)) == before) low = middle;
            else high = middle;
        }
        var moment = day.AddSeconds(high);
        return new ZoneChange(DateTime.SpecifyKind(moment + before, DateTimeKind.Unspecified), before, after, zone.IsDaylightSavingTime(moment));
    }
}
