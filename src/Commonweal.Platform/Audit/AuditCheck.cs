using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Audit;

/// <summary>What following the whole chain showed.</summary>
/// <param name="Findings">Faults, in the order of the chain; empty where all is well.</param>
/// <param name="Head">The last sealed record.</param>
/// <param name="Unsealed">Records written after it and not sealed yet: the tail nobody can vouch for.</param>
/// <param name="OldestUnsealed">When the oldest of them was written.</param>
internal sealed record AuditReport(IReadOnlyList<AuditFinding> Findings, AuditHead Head, long Unsealed, DateTimeOffset? OldestUnsealed);

/// <summary>Reads the trail and follows its chain; the program may go on writing meanwhile.</summary>
internal static class AuditCheck
{
    private const int Batch = 2000;

    internal static async Task<AuditReport> RunAsync(CommonwealDb db, AuditHead? expected, Action<long, long>? progress, CancellationToken stop)
    {
        var last = (await AuditSealer.HeadAsync(db, stop)).Number;
        var anchor = await AuditSealer.AnchorAsync(db, stop);
        var verification = new AuditVerification(expected, anchor);
        var from = 0L;
        while (true)
        {
            var batch = await db.Set<AuditRecord>().AsNoTracking()
                .Where(a => a.Number != null && a.Number > from && a.Number <= last).OrderBy(a => a.Number).Take(Batch).ToListAsync(stop);
            if (batch.Count == 0) break;
            foreach (var record in batch) verification.Next(record);
            from = batch[^1].Number!.Value;
            progress?.Invoke(from, last);
        }
        // What was sealed meanwhile was not followed, and so counts to the tail as well.
        var unsealed = db.Set<AuditRecord>().AsNoTracking().Where(a => a.Number == null || a.Number > last);
        var oldest = await unsealed.OrderBy(a => a.Id).Select(a => (DateTimeOffset?)a.At).FirstOrDefaultAsync(stop);
        return new AuditReport(verification.Finish(), verification.Head, await unsealed.LongCountAsync(stop), oldest);
    }
}
