using System.Security.Claims;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;

namespace Commonweal.Engagement.Meetings.Minutes;

/// <summary>Minutes and follow-up, on the pages of their meeting.</summary>
internal sealed class MinutesPart(MinutesReading reading, TimeProvider clock, Texts texts, Here here) : IMeetingPart
{
    public int Order => 40;

    public async Task<MeetingSection?> OnPublicPageAsync(Meeting meeting, CancellationToken stop)
    {
        if (clock.GetUtcNow() < meeting.StartsAt || meeting.State is MeetingState.Cancelled) return null;
        var followUp = new MeetingLink(texts["meetings.minutes.followUp"], here.Link($"/meetings/{meeting.Id}/follow-up"));
        return await reading.LatestAsync(meeting.Id, stop) is null
            ? new MeetingSection(texts["meetings.minutes.part"], texts["meetings.minutes.none"], [followUp])
            : new MeetingSection(texts["meetings.minutes.part"], texts["meetings.minutes.part.text"], [followUp, new(texts["meetings.minutes.title"], here.Link($"/meetings/{meeting.Id}/minutes"))]);
    }

    public Task<MeetingSection?> OnDeskPageAsync(Meeting meeting, ClaimsPrincipal reader, CancellationToken stop)
        => Task.FromResult(reader.HasClaim("permission", "meetings.run") && clock.GetUtcNow() >= meeting.StartsAt && meeting.State is not MeetingState.Cancelled
            ? new MeetingSection(texts["meetings.minutes.title"], texts["meetings.minutes.part.desk"], [new(texts["meetings.minutes.title"], $"/desk/meetings/{meeting.Id}/minutes")])
            : null);
}
