using System.Security.Claims;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Speaking;

/// <summary>Signing up to speak, on the pages of its meeting.</summary>
internal sealed class SpeakingPart(CommonwealDb db, TimeProvider clock, Texts texts, Here here) : IMeetingPart
{
    public int Order => 25;

    public async Task<MeetingSection?> OnPublicPageAsync(Meeting meeting, CancellationToken stop)
        => meeting.State is not MeetingState.Cancelled && clock.GetUtcNow() < meeting.StartsAt && await db.Set<SpeakingRound>().AnyAsync(r => r.MeetingId == meeting.Id && r.IsOpen, stop)
            ? new MeetingSection(texts["meetings.speaking.title"], texts["meetings.speaking.part"], [new(texts["meetings.speaking.send"], here.Link($"/meetings/{meeting.Id}/speak"))])
            : null;

    public async Task<MeetingSection?> OnDeskPageAsync(Meeting meeting, ClaimsPrincipal reader, CancellationToken stop)
    {
        if (!reader.HasClaim("permission", "meetings.run")) return null;
        var count = await db.Set<SpeakerSignUp>().CountAsync(s => s.MeetingId == meeting.Id && s.State != SpeakerState.Withdrawn, stop);
        return new MeetingSection(texts["meetings.speaking.desk.title"], texts.Count("meetings.speaking.already", count), [new(texts["meetings.speaking.desk.title"], $"/desk/meetings/{meeting.Id}/speakers")]);
    }
}
