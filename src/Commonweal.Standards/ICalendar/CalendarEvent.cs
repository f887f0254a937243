namespace Commonweal.Standards.ICalendar;

/// <summary>The STATUS of an event.</summary>
public enum EventStatus
{
    /// <summary>It takes place.</summary>
    Confirmed,
    /// <summary>It does not take place, and stays in the file so that calendars hear of it.</summary>
    Cancelled,
}

/// <summary>A VEVENT (RFC 5545 §3.6.1): something that takes place, or one occurrence of a series that is not as the rule has it.</summary>
/// <param name="Uid">Globally unique and for ever the same.</param>
/// <param name="Starts">When it begins, on the calendar's clock.</param>
/// <param name="Ends">When it ends, on the same clock.</param>
/// <param name="Summary">Its title.</param>
/// <param name="Sequence">Counts up with every change that a calendar must hear of.</param>
/// <param name="ChangedAt">When it was last changed.</param>
public sealed record CalendarEvent(string Uid, DateTime Starts, DateTime Ends, string Summary, int Sequence, DateTimeOffset ChangedAt)
{
    /// <summary>The rule by which it comes again, or null.</summary>
    public Recurrence? Rule { get; init; }

    /// <summary>Occurrences of the rule that are left out, on the clock.</summary>
    public IReadOnlyList<DateTime> Excluded { get; init; } = [];

    /// <summary>Which occurrence of the series with the same UID this is, by the time the rule gave it; null for a whole series or a single event.</summary>
    public DateTime? RecurrenceId { get; init; }

    /// <summary>Whether it takes place.</summary>
    public EventStatus Status { get; init; }

    /// <summary>What it is about.</summary>
    public string? Description { get; init; }

    /// <summary>Where.</summary>
    public string? Location { get; init; }

    /// <summary>Its page.</summary>
    public Uri? Url { get; init; }

    /// <summary>What kind of thing it is.</summary>
    public string? Category { get; init; }

    internal void WriteTo(CalendarText text, string zone)
    {
        text.Line("BEGIN", "VEVENT");
        text.Words("UID", Uid);
        if (RecurrenceId is { } which) text.Local("RECURRENCE-ID", which, zone);
        text.Moment("DTSTAMP", ChangedAt);
        text.Moment("LAST-MODIFIED", ChangedAt);
        text.Line("SEQUENCE", Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture));
        text.Local("DTSTART", Starts, zone);
        text.Local("DTEND", Ends, zone);
        if (Rule is not null) text.Line("RRULE", Rule.Text);
        foreach (var excluded in Excluded) text.Local("EXDATE", excluded, zone);
        text.Line("STATUS", Status == EventStatus.Cancelled ? "CANCELLED" : "CONFIRMED");
        text.Words("SUMMARY", Summary);
        text.Words("DESCRIPTION", Description);
        text.Words("LOCATION", Location);
        text.Words("CATEGORIES", Category);
        if (Url is not null) text.Line("URL", Url.AbsoluteUri);
        text.Line("END", "VEVENT");
    }
}
