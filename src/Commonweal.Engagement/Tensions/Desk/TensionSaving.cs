using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Tensions.Desk;

/// <summary>Changes an entry that still is what its reader saw; else nothing is written.</summary>
internal sealed class TensionSaving(CommonwealDb db)
{
    /// <summary>Finds a living entry, to be changed; null where it is gone or expired.</summary>
    public Task<Tension?> FindAsync(Guid id, DateOnly today, CancellationToken stop)
        => db.Set<Tension>().SingleOrDefaultAsync(t => t.Id == id && t.ExpiresOn >= today, stop);

    /// <summary>Saves with what hangs on the entry; false where somebody else changed it meanwhile.</summary>
    public async Task<bool> TrySaveAsync(Tension tension, int version, CancellationToken stop)
    {
        try
        {
            if (tension.Version == version)
            {
                // What hangs on the entry counts as a change of it, so that two at once are noticed.
                if (db.Entry(tension).State is not EntityState.Added) db.Entry(tension).Property(t => t.Version).IsModified = true;
                await db.SaveChangesAsync(stop);
                return true;
            }
        }
        catch (DbUpdateConcurrencyException)
        {
            // Told to the reader by the caller.
        }
        db.ChangeTracker.Clear();
        return false;
    }

    /// <summary>Counts the agreed actions anew, with those not saved yet.</summary>
    public async Task CountActionsAsync(Tension tension, CancellationToken stop)
    {
        await db.Set<TensionAction>().Where(a => a.TensionId == tension.Id).LoadAsync(stop);
        var actions = db.Set<TensionAction>().Local.Where(a => a.TensionId == tension.Id).ToList();
        tension.Actions = actions.Count;
        tension.NextActionOn = actions.Where(a => a.DoneOn is null).Select(a => (DateOnly?)a.DueOn).Min();
    }
}
