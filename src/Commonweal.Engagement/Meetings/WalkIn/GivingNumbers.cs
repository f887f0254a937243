using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.WalkIn;

/// <summary>Gives the next number: each once, however many press at the same time.</summary>
internal sealed class GivingNumbers(CommonwealDb db, QueueBroadcast broadcast)
{
    /// <summary>The new number, or null where none is given: not open, or all are given.</summary>
    public async Task<WalkInTicket?> GiveAsync(Guid meeting, TicketWay way, CancellationToken stop)
    {
        var ticket = await db.InTransactionAsync(async s =>
        {
            // Taking the number holds the row until the end: whoever comes at the same moment gets the next one.
            var taken = await db.Set<WalkInQueue>().Where(q => q.MeetingId == meeting && q.IsOpen && q.LastNumber < q.MostNumbers).ExecuteUpdateAsync(u => u
                .SetProperty(q => q.LastNumber, q => q.LastNumber + 1)
                .SetProperty(q => q.Revision, q => q.Revision + 1), s);
            if (taken == 0) return null;
            var number = await db.Set<WalkInQueue>().Where(q => q.MeetingId == meeting).Select(q => q.LastNumber).SingleAsync(s);
            var given = new WalkInTicket { MeetingId = meeting, Number = number, Way = way };
            db.Add(given);
            await db.SaveChangesAsync(s);
            return given;
        }, stop);
        if (ticket is not null) broadcast.Tell(meeting);
        return ticket;
    }

    /// <summary>Takes a number back that nobody called yet; false where it is too late.</summary>
    public async Task<bool> GiveBackAsync(Guid id, CancellationToken stop)
    {
        var meeting = await db.InTransactionAsync(async s =>
        {
            var ticket = await db.Set<WalkInTicket>().SingleOrDefaultAsync(t => t.Id == id, s);
            if (ticket is not { State: TicketState.Waiting or TicketState.Skipped }) return (Guid?)null;
            await Queues.HoldAsync(db, ticket.MeetingId, s);
            await db.Entry(ticket).ReloadAsync(s);
            if (ticket.State is not (TicketState.Waiting or TicketState.Skipped)) return null;
            ticket.GiveBack();
            await db.SaveChangesAsync(s);
            return ticket.MeetingId;
        }, stop);
        if (meeting is { } told) broadcast.Tell(told);
        return meeting is not null;
    }
}
