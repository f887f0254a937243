using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Commonweal.Standards.ICalendar;

namespace Commonweal.Engagement.Meetings.Feeds;

/// <summary>Meetings as events of a calendar, in one language. Their identity never depends on language or address.</summary>
internal sealed class EventWords(CitySnapshot city, Texts texts, string language, string site)
{
    public CalendarEvent Series(MeetingSeries series)
    {
        var starts = series.From.ToDateTime(series.At);
        return new CalendarEvent(series.Id.ToString(), starts, starts.AddMinutes(series.Minutes), In(series.Title), series.Sequence, series.ChangedAt)
        {
            Description = In(series.About),
            Location = In(series.Place),
            Category = texts.In(language, "meetings.kind." + series.Kind),
            Url = new Uri($"{site}/{language}/meetings"),
        };
    }

    /// <summary>One occurrence of a series that is not as its rule has it.</summary>
    public CalendarEvent Occurrence(Meeting meeting) => Single(meeting) with
    {
        Uid = meeting.SeriesId.ToString()!,
        RecurrenceId = meeting.PlannedAt is { } planned ? ZonedTimes.Local(planned, city.TimeZone) : null,
    };

    public CalendarEvent Single(Meeting meeting)
        => new(meeting.Id.ToString(), ZonedTimes.Local(meeting.StartsAt, city.TimeZone), ZonedTimes.Local(meeting.EndsAt, city.TimeZone), In(meeting.Title), meeting.Sequence, meeting.ChangedAt)
        {
            Status = meeting.State is MeetingState.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Description = string.Join("\n\n", new[] { In(meeting.Reason), In(meeting.About) }.Where(w => w.Length > 0)),
            Location = In(meeting.Place),
            Category = texts.In(language, "meetings.kind." + meeting.Kind),
            Url = new Uri($"{site}/{language}/meetings/{meeting.Id}"),
        };

    private string In(MultilingualText text) => text.For(language, city.Languages).Text;
}
