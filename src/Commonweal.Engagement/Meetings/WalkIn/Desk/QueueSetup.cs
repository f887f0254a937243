using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.WalkIn.Desk;

/// <summary>Opens and closes the queue and its desks.</summary>
internal sealed class QueueSetup(CommonwealDb db, AuditTrail trail, QueueBroadcast broadcast, IOutputCacheStore cache)
{
    /// <summary>Opens the queue, now or again, for so many numbers in all.</summary>
    public async Task OpenAsync(Guid meeting, int most, CancellationToken stop)
    {
        if (!await ChangeAsync(meeting, isOpen: true, most, stop))
        {
            db.Add(new WalkInQueue { MeetingId = meeting, IsOpen = true, MostNumbers = most });
            trail.Add("opened", "walk_in_queue", meeting.ToString());
            try
            {
                await db.SaveChangesAsync(stop);
            }
            catch (DbUpdateException exception) when (db.Dialect.IsDuplicate(exception))
            {
                // A colleague opened it in the same moment.
                db.ChangeTracker.Clear();
            }
        }
        await cache.EvictByTagAsync(PublicCache.Tag, stop);
        broadcast.Tell(meeting);
    }

    /// <summary>No more numbers are given; who has one is still called.</summary>
    public async Task CloseAsync(Guid meeting, CancellationToken stop)
    {
        await ChangeAsync(meeting, isOpen: false, null, stop);
        broadcast.Tell(meeting);
    }

    /// <summary>False where a desk of that name is there already.</summary>
    public async Task<bool> AddDeskAsync(WalkInDesk desk, CancellationToken stop)
    {
        db.Add(desk);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException exception) when (db.Dialect.IsDuplicate(exception))
        {
            db.ChangeTracker.Clear();
            return false;
        }
        await db.InTransactionAsync(s => Queues.HoldAsync(db, desk.MeetingId, s), stop);
        broadcast.Tell(desk.MeetingId);
        return true;
    }

    private Task<bool> ChangeAsync(Guid meeting, bool isOpen, int? most, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        var changed = await db.Set<WalkInQueue>().Where(q => q.MeetingId == meeting).ExecuteUpdateAsync(u => u
            .SetProperty(q => q.IsOpen, isOpen)
            .SetProperty(q => q.MostNumbers, q => most ?? q.MostNumbers)
            .SetProperty(q => q.Revision, q => q.Revision + 1), s);
        if (changed == 0) return false;
        trail.Add(isOpen ? "opened" : "closed", "walk_in_queue", meeting.ToString());
        await db.SaveChangesAsync(s);
        return true;
    }, stop);
}
