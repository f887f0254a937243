using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Privacy.Retention;

/// <summary>Rows of letters that have left or failed for good: their words are gone already, or wait encrypted for a second try.</summary>
internal sealed class MailRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "mail";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(m => m.Id).Select(m => m.Id).Take(most).ToListAsync(stop);
        return await db.Set<QueuedMail>().Where(m => ids.Contains(m.Id)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<QueuedMail> Over(DateOnly day) => db.Set<QueuedMail>().Where(m => m.State != MailState.Waiting && m.Day < day);
}

/// <summary>Jobs that are over.</summary>
internal sealed class JobRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "jobs";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(j => j.CreatedAt).Select(j => j.Id).Take(most).ToListAsync(stop);
        return await db.Set<Job>().Where(j => ids.Contains(j.Id)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<Job> Over(DateOnly day)
    {
        var midnight = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return db.Set<Job>().Where(j => j.EndedAt != null && j.EndedAt < midnight);
    }
}

/// <summary>Clearings that were carried out.</summary>
internal sealed class PlanRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "retention";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(p => p.Id).Select(p => p.Id).Take(most).ToListAsync(stop);
        return await db.Set<RetentionPlan>().Where(p => ids.Contains(p.Id)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<RetentionPlan> Over(DateOnly day) => db.Set<RetentionPlan>().Where(p => p.CarriedOutOn != null && p.CarriedOutOn < day);
}

/// <summary>The oldest part of the audit trail. Its last hash is kept as an anchor, from which the rest can still be verified.</summary>
internal sealed class AuditRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "audit";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var limit = Midnight(endedBefore);
        return db.Set<AuditRecord>().Where(a => a.Number != null).OrderBy(a => a.Number).Take(most).Where(a => a.At < limit).LongCountAsync(stop);
    }

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var first = await db.Set<AuditRecord>().Where(a => a.Number != null).OrderBy(a => a.Number).AsNoTracking().Take(most).ToListAsync(stop);
        var limit = Midnight(endedBefore);
        // Only from the beginning on: a hole in the middle could not be told from tampering.
        var going = first.TakeWhile(a => a.At < limit).ToList();
        if (going.Count == 0) return 0;
        var last = going[^1];
        var cleared = await db.Set<AuditRecord>().Where(a => a.Number != null && a.Number <= last.Number).ExecuteDeleteAsync(stop);
        var anchor = await db.Set<AuditAnchor>().SingleOrDefaultAsync(stop);
        if (anchor is null) db.Add(anchor = new AuditAnchor { Number = 0, Hash = [] });
        if (anchor.Number < last.Number) (anchor.Number, anchor.Hash) = (last.Number!.Value, last.Hash!);
        await db.SaveChangesAsync(stop);
        return cleared;
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
