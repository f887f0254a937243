using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.WalkIn;

/// <summary>Reads the queue of a meeting.</summary>
internal sealed class QueueReading(CommonwealDb db, TimeProvider clock)
{
    private const int MostMeasured = 300;

    /// <summary>Null where the meeting has no queue.</summary>
    public async Task<QueueState?> ReadAsync(Guid meeting, CancellationToken stop)
    {
        if (await db.Set<WalkInQueue>().AsNoTracking().SingleOrDefaultAsync(q => q.MeetingId == meeting, stop) is not { } queue) return null;
        var called = await (from ticket in db.Set<WalkInTicket>()
                            join desk in db.Set<WalkInDesk>() on ticket.DeskId equals desk.Id
                            where ticket.MeetingId == meeting && ticket.State == TicketState.Called
                            select new { ticket.Number, desk.Name, ticket.CalledAt }).ToListAsync(stop);
        var waiting = await WaitingAsync(meeting, int.MaxValue, stop);
        var desks = await DesksAsync(meeting, stop);
        return new QueueState(queue.Revision, queue.IsOpen, [.. called.OrderByDescending(c => c.CalledAt).Select(c => new CalledNumber(c.Number, c.Name, c.CalledAt!.Value))],
            waiting, desks, await EstimateAsync(meeting, waiting + called.Count, desks, stop));
    }

    /// <summary>How many wait before a number, and how long that may take.</summary>
    public async Task<(int Before, WaitEstimate? Wait)> BeforeAsync(WalkInTicket ticket, CancellationToken stop)
    {
        var before = await WaitingAsync(ticket.MeetingId, ticket.Number, stop);
        var called = await db.Set<WalkInTicket>().CountAsync(t => t.MeetingId == ticket.MeetingId && t.State == TicketState.Called, stop);
        return (before, await EstimateAsync(ticket.MeetingId, before + called, await DesksAsync(ticket.MeetingId, stop), stop));
    }

    private Task<int> WaitingAsync(Guid meeting, int below, CancellationToken stop)
        => db.Set<WalkInTicket>().CountAsync(t => t.MeetingId == meeting && t.State == TicketState.Waiting && t.Number < below, stop);

    private Task<int> DesksAsync(Guid meeting, CancellationToken stop) => db.Set<WalkInDesk>().CountAsync(d => d.MeetingId == meeting && !d.Closed, stop);

    private async Task<WaitEstimate?> EstimateAsync(Guid meeting, int before, int desks, CancellationToken stop)
    {
        var today = await LengthsAsync(db.Set<WalkInTicket>().Where(t => t.MeetingId == meeting), stop);
        var earlier = today.Count >= WaitEstimate.Fewest ? [] : await EarlierAsync(meeting, stop);
        return WaitEstimate.Of(today, earlier, before, desks);
    }

    /// <summary>Of earlier meetings of the same series, or else of the same kind.</summary>
    private async Task<List<int>> EarlierAsync(Guid meeting, CancellationToken stop)
    {
        var held = await db.Set<Meeting>().AsNoTracking().SingleAsync(m => m.Id == meeting, stop);
        var since = clock.GetUtcNow().AddDays(-Queues.LookBackDays);
        var like = held.SeriesId is { } series ? db.Set<Meeting>().Where(m => m.SeriesId == series) : db.Set<Meeting>().Where(m => m.Kind == held.Kind);
        var meetings = await like.Where(m => m.StartsAt > since && m.StartsAt < held.StartsAt).OrderByDescending(m => m.StartsAt).Take(20).Select(m => m.Id).ToListAsync(stop);
        return await LengthsAsync(db.Set<WalkInTicket>().Where(t => meetings.Contains(t.MeetingId)), stop);
    }

    private static Task<List<int>> LengthsAsync(IQueryable<WalkInTicket> tickets, CancellationToken stop)
        => tickets.Where(t => t.State == TicketState.Done && t.Seconds != null).OrderByDescending(t => t.Number).Take(MostMeasured).Select(t => t.Seconds!.Value).ToListAsync(stop);
}
