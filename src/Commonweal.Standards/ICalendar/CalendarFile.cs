namespace Commonweal.Standards.ICalendar;

/// <summary>A calendar (RFC 5545 §3.4, with the properties of RFC 7986) of events on one clock.</summary>
/// <param name="Zone">The zone of the clock; its name is an IANA name.</param>
/// <param name="Name">What people call the calendar.</param>
/// <param name="Language">Language of its words.</param>
/// <param name="Events">Its events; those of one UID with the whole series first.</param>
public sealed record CalendarFile(TimeZoneInfo Zone, string Name, string Language, IReadOnlyList<CalendarEvent> Events)
{
    /// <summary>The media type.</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    private const string Product = "-//Commonweal//Meetings//EN";

    /// <summary>The whole file.</summary>
    public string Write()
    {
        var text = new CalendarText();
        text.Line("BEGIN", "VCALENDAR");
        text.Line("VERSION", "2.0");
        text.Line("PRODID", Product);
        text.Line("CALSCALE", "GREGORIAN");
        text.Line("METHOD", "PUBLISH");
        text.Words($"NAME;LANGUAGE={Language}", Name);
        text.Words("X-WR-CALNAME", Name);
        text.Line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        text.Line("X-PUBLISHED-TTL", "PT6H");
        if (Events.Count > 0)
            ZoneText.Write(text, Zone, Events.Min(e => e.Starts).Year);
        foreach (var one in Events) one.WriteTo(text, Zone.Id);
        text.Line("END", "VCALENDAR");
        return text.ToString();
    }
}
