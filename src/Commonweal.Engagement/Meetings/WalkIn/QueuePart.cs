using System.Security.Claims;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.WalkIn;

/// <summary>The queue on the pages of its meeting.</summary>
internal sealed class QueuePart(CommonwealDb db, Texts texts, Here here) : IMeetingPart
{
    public int Order => 20;

    public async Task<MeetingSection?> OnPublicPageAsync(Meeting meeting, CancellationToken stop)
        => await db.Set<WalkInQueue>().AnyAsync(q => q.MeetingId == meeting.Id, stop)
            ? new MeetingSection(texts["meetings.walkIn.part"], texts["meetings.walkIn.part.text"], [new(texts["meetings.walkIn.screen.title"], here.Link($"/meetings/{meeting.Id}/queue"))])
            : null;

    public Task<MeetingSection?> OnDeskPageAsync(Meeting meeting, ClaimsPrincipal reader, CancellationToken stop)
        => Task.FromResult(reader.HasClaim("permission", "meetings.run")
            ? new MeetingSection(texts["meetings.walkIn.part"], texts["meetings.walkIn.part.desk"], [new(texts["meetings.walkIn.run.title"], $"/desk/meetings/{meeting.Id}/queue")])
            : null);
}
