using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Meetings.WalkIn;

/// <summary>What a desk does with numbers. Two desks that press at once never get the same one.</summary>
internal sealed class CallingNumbers(CommonwealDb db, QueueBroadcast broadcast, TimeProvider clock)
{
    /// <summary>Calls the lowest number that waits; a conversation still open at this desk is over with it. Null where nobody waits.</summary>
    public Task<WalkInTicket?> NextAsync(WalkInDesk desk, CancellationToken stop) => ActAsync(desk, async s =>
    {
        if (await AtDeskAsync(desk, s) is { } before) before.Finish(clock.GetUtcNow());
        var next = await db.Set<WalkInTicket>().Where(t => t.MeetingId == desk.MeetingId && t.State == TicketState.Waiting).OrderBy(t => t.Number).FirstOrDefaultAsync(s);
        next?.Call(desk.Id, clock.GetUtcNow());
        return next;
    }, stop);

    /// <summary>Calls the number at this desk once more.</summary>
    public Task<WalkInTicket?> AgainAsync(WalkInDesk desk, CancellationToken stop) => ActAsync(desk, async s =>
    {
        var ticket = await AtDeskAsync(desk, s);
        ticket?.Call(desk.Id, clock.GetUtcNow());
        return ticket;
    }, stop);

    /// <summary>Whoever was called did not come: the number is set aside and can be called back.</summary>
    public Task<WalkInTicket?> SkipAsync(WalkInDesk desk, CancellationToken stop) => ActAsync(desk, async s =>
    {
        var ticket = await AtDeskAsync(desk, s);
        ticket?.Skip();
        return ticket;
    }, stop);

    /// <summary>The conversation is over.</summary>
    public Task<WalkInTicket?> FinishAsync(WalkInDesk desk, CancellationToken stop) => ActAsync(desk, async s =>
    {
        var ticket = await AtDeskAsync(desk, s);
        ticket?.Finish(clock.GetUtcNow());
        return ticket;
    }, stop);

    /// <summary>Calls a number that was set aside; null where it is not set aside any more.</summary>
    public Task<WalkInTicket?> CallBackAsync(WalkInDesk desk, int number, CancellationToken stop) => ActAsync(desk, async s =>
    {
        var ticket = await db.Set<WalkInTicket>().SingleOrDefaultAsync(t => t.MeetingId == desk.MeetingId && t.Number == number && t.State == TicketState.Skipped, s);
        if (ticket is null) return null;
        if (await AtDeskAsync(desk, s) is { } before) before.Finish(clock.GetUtcNow());
        ticket.Call(desk.Id, clock.GetUtcNow());
        return ticket;
    }, stop);

    private Task<WalkInTicket?> AtDeskAsync(WalkInDesk desk, CancellationToken stop)
        => db.Set<WalkInTicket>().SingleOrDefaultAsync(t => t.MeetingId == desk.MeetingId && t.State == TicketState.Called && t.DeskId == desk.Id, stop);

    private async Task<WalkInTicket?> ActAsync(WalkInDesk desk, Func<CancellationToken, Task<WalkInTicket?>> act, CancellationToken stop)
    {
        var ticket = await db.InTransactionAsync(async s =>
        {
            await Queues.HoldAsync(db, desk.MeetingId, s);
            var acted = await act(s);
            await db.SaveChangesAsync(s);
            return acted;
        }, stop);
        broadcast.Tell(desk.MeetingId);
        return ticket;
    }
}
