using System.Security.Claims;
using Commonweal.Communication.Incidents.Room;
using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Incidents.Review;

/// <summary>Leads from a promise back to the lesson it came from, and notes on the lesson that it became one. For the desk alone.</summary>
internal sealed class LessonOrigin(CommonwealDb db, Here here) : ICommitmentOrigin, IHandle<CommitmentChanged>
{
    public IReadOnlyCollection<string> Kinds => [Lesson.Origin];

    public async Task<CommitmentOrigin?> FindAsync(string kind, Guid key, ClaimsPrincipal? person, CancellationToken stop)
    {
        if (!here.City.IsAwake(IncidentsSlice.Part) || person?.HasClaim("permission", "incidents.read") != true) return null;
        return await db.Set<Lesson>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == key, stop) is { } lesson ? new(lesson.Words, Incident.PathOf(lesson.IncidentId, "/review")) : null;
    }

    public async Task HandleAsync(CommitmentChanged happened, CancellationToken stop)
    {
        if (happened.Origin?.Split('/') is not [Lesson.Origin, var key] || !Guid.TryParse(key, out var id)) return;
        if (await db.Set<Lesson>().SingleOrDefaultAsync(l => l.Id == id && l.CommitmentId == null, stop) is not { } lesson) return;
        lesson.CommitmentId = happened.Id;
        await db.SaveChangesAsync(stop);
    }
}
