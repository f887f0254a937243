using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Jobs.Desk;

/// <summary>Events that could not be handled and letters that could not be sent: how many, and trying again.</summary>
internal sealed class Stuck(CommonwealDb db, AuditTrail audit, OutboxSignal events, MailSignal letters)
{
    /// <summary>Events of one name that failed in the same way.</summary>
    internal sealed record FailedEvent(string Name, string? Failure, int Count);

    internal async Task<IReadOnlyList<FailedEvent>> EventsAsync(CancellationToken stop)
        => await db.Set<OutboxMessage>().Where(m => m.State == OutboxState.Failed).GroupBy(m => new { m.Event, m.LastFailure })
            .OrderBy(g => g.Key.Event).Select(g => new FailedEvent(g.Key.Event, g.Key.LastFailure, g.Count())).Take(50).ToListAsync(stop);

    internal async Task<(int Waiting, int Refused, int GivenUp)> MailAsync(CancellationToken stop)
    {
        var counts = await db.Set<QueuedMail>().Where(m => m.State == MailState.Waiting || m.State == MailState.Refused || m.State == MailState.GivenUp)
            .GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        return (counts.GetValueOrDefault(MailState.Waiting), counts.GetValueOrDefault(MailState.Refused), counts.GetValueOrDefault(MailState.GivenUp));
    }

    internal Task RetryEventsAsync(CancellationToken stop) => RetryAsync("outbox", events, s => db.Set<OutboxMessage>()
        .Where(m => m.State == OutboxState.Failed)
        .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, OutboxState.Waiting).SetProperty(m => m.Attempts, 0), s), stop);

    internal Task RetryMailAsync(CancellationToken stop) => RetryAsync("mail", letters, s => db.Set<QueuedMail>()
        .Where(m => m.State == MailState.GivenUp)
        .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Waiting).SetProperty(m => m.Attempts, 0), s), stop);

    private Task RetryAsync(string kind, WakeUp worker, Func<CancellationToken, Task<int>> release, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        var released = await release(s);
        audit.Add("resumed", kind, FormattableString.Invariant($"{released}"));
        db.OnceCommitted(worker.Raise);
        await db.SaveChangesAsync(s);
    }, stop);
}
