using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>Takes a colleague's last bulk action back. What somebody has touched since stays as it is.</summary>
internal sealed class BulkUndo(CommonwealDb db, Bulk bulk)
{
    /// <summary>How many were put back, or null where the minute is over.</summary>
    public async Task<BulkDone?> UndoAsync(Reach reach, CancellationToken stop)
    {
        if (await bulk.LastAsync(reach.AccountId, stop) is not { } act) return null;
        var steps = act.Read().ToDictionary(s => s.Id);
        try
        {
            return await db.InTransactionAsync(s => PutBackAsync(reach, steps, s), stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new BulkDone(0, steps.Count);
        }
    }

    private async Task<BulkDone> PutBackAsync(Reach reach, Dictionary<Guid, BulkStep> steps, CancellationToken stop)
    {
        var ids = steps.Keys.ToArray();
        var done = 0;
        foreach (var concern in await db.Set<Concern>().Where(c => ids.Contains(c.Id)).Where(reach.Within()).ToListAsync(stop))
        {
            var step = steps[concern.Id];
            if (concern.Version != step.Version) continue;
            if (step.MessageId is { } told)
            {
                if (!concern.TakeBackAcknowledgement(step.StateBefore)) continue;
                db.RemoveRange(await db.Set<ConcernMessage>().Where(m => m.Id == told).ToListAsync(stop));
            }
            concern.AssigneeId = step.AssigneeBefore;
            db.Entry(concern).Property(c => c.Version).IsModified = true;
            done++;
        }
        db.RemoveRange(await db.Set<BulkAct>().Where(a => a.AccountId == reach.AccountId).ToListAsync(stop));
        await db.SaveChangesAsync(stop);
        return new BulkDone(done, steps.Count - done);
    }
}
