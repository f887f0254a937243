using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>Somebody read a concern, or opened how to reach the person.</summary>
internal sealed record Reading(string Actor, DateTimeOffset At, bool Contact);

/// <summary>What was said about a concern, what it is joined to, and who read it.</summary>
internal sealed class ConcernHistory(CommonwealDb db)
{
    /// <summary>Most readings shown; the audit trail has the rest.</summary>
    public const int MostReadings = 30;

    public async Task<IReadOnlyList<ConcernMessage>> MessagesAsync(Guid id, CancellationToken stop)
        => await db.Set<ConcernMessage>().AsNoTracking().Where(m => m.ConcernId == id).OrderBy(m => m.Id).ToListAsync(stop);

    public async Task<IReadOnlyList<ConcernPicture>> PicturesAsync(Guid id, CancellationToken stop)
        => await db.Set<ConcernPicture>().AsNoTracking().Where(p => p.ConcernId == id).ToListAsync(stop);

    public async Task<IReadOnlyList<Reading>> ReadingsAsync(Guid id, CancellationToken stop)
    {
        var subject = id.ToString();
        var records = await db.Set<AuditRecord>().AsNoTracking().Where(a => a.SubjectKind == "concern" && a.Subject == subject && a.Action == "read")
            .OrderByDescending(a => a.Id).Take(MostReadings).Select(a => new { a.Actor, a.At, a.Details }).ToListAsync(stop);
        return [.. records.Select(r => new Reading(r.Actor, r.At, r.Details is not null))];
    }

    /// <summary>Those joined to a concern.</summary>
    public async Task<IReadOnlyList<Guid>> JoinedAsync(Guid id, CancellationToken stop)
        => await db.Set<Concern>().AsNoTracking().Where(c => c.JoinedToId == id).OrderBy(c => c.Id).Select(c => c.Id).Take(200).ToListAsync(stop);

    /// <summary>Where the ombud passed it on to, for the ombud.</summary>
    public async Task<IReadOnlyList<QueueRow>> PassedOnAsync(Guid id, CancellationToken stop)
        => await db.Set<Concern>().AsNoTracking().Where(c => c.PassedOnFrom == id).OrderBy(c => c.DueOn).Select(QueuePlan.Row).ToListAsync(stop);
}
