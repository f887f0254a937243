using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;

namespace Commonweal.Engagement.Meetings;

/// <summary>How a meeting is spoken of, in the reader's language.</summary>
internal sealed class MeetingWords(CityTime time, Texts texts, Here here)
{
    public string Kind(MeetingKind kind) => texts["meetings.kind." + kind];

    public string State(MeetingState state) => texts["meetings.state." + state];

    /// <summary>What <c>c-state</c> calls it.</summary>
    public static string Look(MeetingState state) => state switch
    {
        MeetingState.Cancelled => "bad",
        MeetingState.Moved => "soon",
        MeetingState.Held => "good",
        _ => "info",
    };

    /// <summary>Day in full and hours, as the city's clocks show them.</summary>
    public string When(DateTimeOffset from, DateTimeOffset until)
        => texts["meetings.when", ("day", time.Day(from)), ("from", time.Time(from)), ("until", time.Day(from) == time.Day(until) ? time.Time(until) : time.FullWithTime(until))];

    public string When(Meeting meeting) => When(meeting.StartsAt, meeting.EndsAt);

    /// <summary>Place and district in one line; empty where neither is known.</summary>
    public string Where(Meeting meeting)
        => string.Join(" · ", new[] { here.Text(meeting.Place), here.City.District(meeting.DistrictCode) is { } district ? here.Text(district.Name) : "" }.Where(w => w.Length > 0));

    /// <summary>Names of languages, each in itself.</summary>
    public string Languages(IEnumerable<string> languages) => string.Join(", ", languages.Select(here.NativeName));
}
