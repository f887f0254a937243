using System.Security.Claims;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>The concern that a page at the desk is about, found within the colleague's reach before the page runs.</summary>
internal sealed class OpenedConcern(CommonwealDb db, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Pages opened one after the other are one reading.</summary>
    private static readonly TimeSpan OneReading = TimeSpan.FromMinutes(30);

    public Concern Concern { get; private set; } = null!;

    public Topic Topic { get; private set; } = null!;

    public Reach Reach { get; private set; } = null!;

    /// <summary>Holds the concern as it was read.</summary>
    public Grip Grip => new(Concern.Id, Concern.Version, Reach);

    /// <summary>Finds the concern; false where it does not exist or lies out of reach, which nobody can tell apart.</summary>
    public async Task<bool> OpenAsync(ClaimsPrincipal user, Guid id, CancellationToken stop)
    {
        Reach = Reach.Of(user);
        if (await db.Set<Concern>().AsNoTracking().Where(c => c.Id == id).SingleOrDefaultAsync(Reach.Within(), stop) is not { } concern) return false;
        Concern = concern;
        Topic = await db.Set<Topic>().AsNoTracking().SingleAsync(t => t.Id == concern.TopicId, stop);
        return true;
    }

    /// <summary>Says in the audit trail that the colleague read it: one record for one reading.</summary>
    public async Task RecordReadingAsync(CancellationToken stop)
    {
        var (reader, subject, since) = (Reach.AccountId.ToString(), Concern.Id.ToString(), clock.GetUtcNow() - OneReading);
        var known = await db.Set<AuditRecord>().AnyAsync(
            a => a.SubjectKind == "concern" && a.Subject == subject && a.Actor == reader && a.Action == "read" && a.Details == null && a.At > since, stop);
        if (!known) await audit.RecordAsync("read", "concern", subject, stop: stop);
    }
}
