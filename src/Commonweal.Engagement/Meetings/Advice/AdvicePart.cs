using System.Security.Claims;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;

namespace Commonweal.Engagement.Meetings.Advice;

/// <summary>The advice of a committee's meeting, on its pages.</summary>
internal sealed class AdvicePart(AdviceReading reading, Texts texts, Here here) : IMeetingPart
{
    public int Order => 50;

    public async Task<MeetingSection?> OnPublicPageAsync(Meeting meeting, CancellationToken stop)
    {
        var given = await reading.OfMeetingAsync(meeting.Id, stop);
        return given.Count == 0 ? null : new MeetingSection(texts["meetings.advice.part"], texts["meetings.advice.part.text"],
            [.. given.Select(a => new MeetingLink(here.Text(a.Title), here.Link("/meetings/advice/" + a.Id)))]);
    }

    public Task<MeetingSection?> OnDeskPageAsync(Meeting meeting, ClaimsPrincipal reader, CancellationToken stop)
        => Task.FromResult(meeting.Kind is MeetingKind.Committee && reader.HasClaim("permission", "meetings.run")
            ? new MeetingSection(texts["meetings.advice.part"], texts["meetings.advice.part.desk"],
                [new(texts["meetings.advice.write"], $"/desk/meetings/{meeting.Id}/advice"), new(texts["meetings.advice.title"], "/desk/meetings/advice")])
            : null);
}
