using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Commonweal.Platform.Events;

/// <summary>
/// Hands events to their handlers and deletes them when all have succeeded. On PostgreSQL the rows are held by a
/// transaction, which a killed process lets go of; on SQLite one process dispatches. Either way nothing is lost, and
/// only what was in flight is repeated.
/// </summary>
internal sealed partial class OutboxDispatcher(
    IServiceScopeFactory scopes, IEnumerable<HandlerEntry> handlers, OutboxSignal signal, OutboxProgress progress, TimeProvider clock, ILogger<OutboxDispatcher> log)
    : BackgroundService
{
    private const int Batch = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Two days in all.</summary>
    internal static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10),
        TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(12), TimeSpan.FromHours(32),
    ];

    private readonly ILookup<string, HandlerEntry> handlers = handlers.ToLookup(h => h.Event, StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await DispatchAsync(stoppingToken) == Batch) { }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception failure) { LogRound(Failures.TraceOf(failure)); }
            await signal.WaitAsync(TimeSpan.FromSeconds(2), clock, stoppingToken);
        }
    }

    /// <summary>Handles one batch; returns how many events were in it.</summary>
    internal async Task<int> DispatchAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
        await using var hold = await db.Dialect.HoldAsync(db, stop);
        var batch = await db.Dialect.UntakenAsync<OutboxMessage>(
            db, "state = 'Waiting' AND (not_before IS NULL OR not_before <= {0})", Batch, [clock.GetUtcNow().UtcDateTime], stop);
        progress.Saw(batch, clock.GetUtcNow());
        if (batch.Count == 0) return 0;
        var handled = new List<long>(batch.Count);
        foreach (var message in batch)
        {
            // Whoever stops the program does not wait for the rest of the batch.
            if (stop.IsCancellationRequested) break;
            if (await HandleAsync(message, stop)) handled.Add(message.Id);
        }
        await db.InTransactionAsync(async s =>
        {
            await db.Set<OutboxMessage>().Where(m => handled.Contains(m.Id)).ExecuteDeleteAsync(s);
            foreach (var failed in batch.Where(m => m.LastFailure is not null && !handled.Contains(m.Id))) await KeepAsync(db, failed, s);
        }, CancellationToken.None);
        if (hold is not null) await hold.CommitAsync(CancellationToken.None);
        progress.Handled(handled.Count);
        return batch.Count;
    }

    private async Task<bool> HandleAsync(OutboxMessage message, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            foreach (var handler in handlers[message.Event])
            {
                await using var scope = scopes.CreateAsyncScope();
                await handler.CallAsync(scope.ServiceProvider, message.Payload, patience.Token);
            }
            return true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested) { return false; }
        catch (Exception failure)
        {
            message.Attempts++;
            message.LastFailure = Failures.NameOf(failure);
            message.State = message.Attempts > Waits.Length ? OutboxState.Failed : OutboxState.Waiting;
            message.NotBefore = message.State == OutboxState.Failed ? null : clock.GetUtcNow() + Waits[message.Attempts - 1];
            LogFailed(message.Event, message.Attempts, Failures.TraceOf(failure));
            return false;
        }
    }

    private static Task KeepAsync(CommonwealDb db, OutboxMessage m, CancellationToken stop)
        => db.Set<OutboxMessage>().Where(o => o.Id == m.Id).ExecuteUpdateAsync(set => set
            .SetProperty(o => o.State, m.State).SetProperty(o => o.Attempts, m.Attempts)
            .SetProperty(o => o.NotBefore, m.NotBefore).SetProperty(o => o.LastFailure, m.LastFailure), stop);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Handling {Event} failed, attempt {Attempt}: {Failure}")]
    private partial void LogFailed(string @event, int attempt, string failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of dispatching events broke off; the next one tries again: {Failure}")]
    private partial void LogRound(string failure);
}
