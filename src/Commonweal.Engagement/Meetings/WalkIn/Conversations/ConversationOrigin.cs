using System.Security.Claims;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.WalkIn.Conversations;

/// <summary>Leads from a commitment to the note of a conversation: only who may read the note, and nobody in public.</summary>
internal sealed class ConversationOrigin(CommonwealDb db, NoteAccess access, Here here) : ICommitmentOrigin
{
    public IReadOnlyCollection<string> Kinds => ["conversation"];

    public async Task<CommitmentOrigin?> FindAsync(string kind, Guid key, ClaimsPrincipal? person, CancellationToken stop)
    {
        if (!here.City.IsAwake("meetings") || person?.HasClaim("permission", "meetings.conversations") != true) return null;
        var meeting = await (await access.ReadableAsync(person, stop)).Where(n => n.Id == key && n.WordsSealed != null).Join(db.Set<Meeting>(), n => n.MeetingId, m => m.Id, (_, m) => m).SingleOrDefaultAsync(stop);
        return meeting is null ? null : new(here.Text(meeting.Title), "/desk/meetings/conversations/" + key);
    }
}
