using Commonweal.Platform.Localization;

namespace Commonweal.Engagement.Meetings.Registering;

/// <summary>When an appointment begins.</summary>
internal static class SlotTimes
{
    public static DateTimeOffset Of(Meeting meeting, int slot)
        => meeting.SlotMinutes is { } minutes && slot > 0 ? meeting.StartsAt.AddMinutes((slot - 1) * minutes) : meeting.StartsAt;

    public static string Words(Meeting meeting, int slot, CityTime time) => time.Time(Of(meeting, slot));
}
