using System.Security.Claims;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.WalkIn.Conversations;

/// <summary>Which notes a colleague may read: their own, and those of desks that name a role they hold.</summary>
internal sealed class NoteAccess(CommonwealDb db)
{
    public async Task<IQueryable<ConversationNote>> ReadableAsync(ClaimsPrincipal person, CancellationToken stop)
    {
        var me = person.AccountId()!.Value;
        var roles = (await db.Users.AsNoTracking().SingleAsync(a => a.Id == me, stop)).Roles.ToList();
        return from note in db.Set<ConversationNote>().AsNoTracking()
               join desk in db.Set<WalkInDesk>() on note.DeskId equals desk.Id
               where note.AuthorId == me || roles.Contains(desk.NotesReadBy)
               select note;
    }
}
