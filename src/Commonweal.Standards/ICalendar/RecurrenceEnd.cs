using System.Globalization;

namespace Commonweal.Standards.ICalendar;

/// <summary>The <c>UNTIL</c> of a rule: a day, a moment in UTC, or a time of the clock where the occurrences are.</summary>
/// <param name="Moment">The day at midnight, or the moment.</param>
/// <param name="IsUtc">Whether it is a moment in UTC.</param>
/// <param name="IsDay">Whether it is a day, all of which still counts.</param>
public readonly record struct RecurrenceEnd(DateTime Moment, bool IsUtc, bool IsDay)
{
    private const string Day = "yyyyMMdd", Clock = "yyyyMMdd'T'HHmmss", Utc = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>An end at a moment.</summary>
    public static RecurrenceEnd At(DateTimeOffset moment) => new(DateTime.SpecifyKind(moment.UtcDateTime, DateTimeKind.Unspecified), IsUtc: true, IsDay: false);

    /// <summary>Reads the value of <c>UNTIL</c>.</summary>
    /// <exception cref="RecurrenceException">It is neither a date nor a date with time.</exception>
    public static RecurrenceEnd Parse(string text)
    {
        foreach (var format in new[] { Day, Clock, Utc })
            if (DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
                return new RecurrenceEnd(DateTime.SpecifyKind(moment, DateTimeKind.Unspecified), format == Utc, format == Day);
        throw new RecurrenceException("UNTIL=" + text, $"'{text}' is no date and no time.");
    }

    /// <summary>Whether an occurrence still lies within.</summary>
    /// <param name="local">Its time on the clock.</param>
    /// <param name="zone">The zone of that clock.</param>
    public bool Holds(DateTime local, TimeZoneInfo zone)
        => IsUtc ? ZonedTimes.Instant(local, zone).UtcDateTime <= Moment : IsDay ? local.Date <= Moment : local <= Moment;

    /// <summary>As the format writes it.</summary>
    public override string ToString() => Moment.ToString(IsUtc ? Utc : IsDay ? Day : Clock, CultureInfo.InvariantCulture);
}
