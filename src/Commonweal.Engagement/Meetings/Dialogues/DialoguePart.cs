using System.Security.Claims;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.Dialogues;

/// <summary>On the page of a meeting that is part of a dialogue: which part, and who mediates.</summary>
internal sealed class DialoguePart(CommonwealDb db, Here here, Texts texts) : IMeetingPart
{
    public int Order => 5;

    public Task<MeetingSection?> OnPublicPageAsync(Meeting meeting, CancellationToken stop) => SectionAsync(meeting, [], stop);

    public Task<MeetingSection?> OnDeskPageAsync(Meeting meeting, ClaimsPrincipal reader, CancellationToken stop)
        => SectionAsync(meeting, [new(texts["meetings.dialogue.offers"], "/desk/meetings/dialogues/" + meeting.DialogueId)], stop);

    private async Task<MeetingSection?> SectionAsync(Meeting meeting, IReadOnlyList<MeetingLink> links, CancellationToken stop)
    {
        if (meeting.DialogueId is not { } id) return null;
        var dialogue = await db.Set<MeetingDialogue>().AsNoTracking().SingleAsync(d => d.Id == id, stop);
        var track = await db.Set<DialogueTrack>().AsNoTracking().SingleOrDefaultAsync(t => t.DialogueId == id && t.Number == meeting.Track, stop);
        return new(here.Text(dialogue.Title), track is null
            ? texts["meetings.dialogue.part.joint", ("mediators", here.Text(dialogue.Mediators))]
            : texts["meetings.dialogue.part.apart", ("track", here.Text(track.Name)), ("mediators", here.Text(dialogue.Mediators))], links);
    }
}
