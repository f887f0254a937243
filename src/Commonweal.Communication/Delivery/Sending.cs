using Commonweal.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Commonweal.Communication.Delivery;

/// <summary>Wakes the senders of this process when there is something to send.</summary>
internal sealed class DeliverySignal : WakeUp;

/// <summary>Wakes whoever makes parcels.</summary>
internal sealed class FillingSignal : WakeUp;

/// <summary>
/// The senders of this node: some workers for each medium, each with a way of its own. They give a sign of life together;
/// whoever gives none for long has its parcels taken over.
/// </summary>
internal sealed partial class Sending(IServiceScopeFactory scopes, IEnumerable<ICarrier> carriers, FillingSignal filling, DeliverySignal signal, DeliveryLease lease, TimeProvider clock, ILogger<Sending> log) : BackgroundService
{
    private readonly List<SendingWorker> workers = [.. carriers.SelectMany(c => Enumerable.Range(0, c.Ways).Select(_ => new SendingWorker(c, scopes, clock, log)))];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Off the start of the program.
        await Task.Yield();
        try
        {
            await Task.WhenAll([LookAfterAsync(stoppingToken), FillAsync(stoppingToken), .. workers.Select(w => WorkAsync(w, stoppingToken))]);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { }
        finally
        {
            foreach (var worker in workers) await worker.DisposeAsync();
            await TryAsync(s => s.GetRequiredService<ParcelDesk>().LeaveAsync([.. workers.Select(w => w.Id)], CancellationToken.None));
        }
    }

    /// <summary>Sends everything that is due, with one worker; for commands and tests.</summary>
    internal async Task SendAllAsync(CancellationToken stop)
    {
        await TryAsync(s => s.GetRequiredService<Upkeep>().RunAsync(stop));
        await FillAllAsync(stop);
        foreach (var worker in workers.DistinctBy(w => w.Medium))
            while (await worker.CarryNextAsync(stop)) { }
        await TryAsync(s => s.GetRequiredService<Upkeep>().RunAsync(stop));
    }

    private async Task WorkAsync(SendingWorker worker, CancellationToken stop)
    {
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            var rest = TimeSpan.FromSeconds(2);
            try
            {
                if (await worker.CarryNextAsync(stop))
                {
                    // There may be more than one worker can carry.
                    signal.Raise();
                    continue;
                }
                rest = worker.Rest ?? rest;
            }
            catch (Exception failure) when (!stop.IsCancellationRequested) { LogRound(Failures.TraceOf(failure)); }
            if (worker.Rest is null) await signal.WaitAsync(rest, clock, stop);
            else await Task.Delay(rest, clock, stop);
        }
    }

    private async Task FillAsync(CancellationToken stop)
    {
        while (true)
        {
            await TryAsync(_ => FillAllAsync(stop));
            await filling.WaitAsync(TimeSpan.FromSeconds(2), clock, stop);
        }
    }

    private async Task FillAllAsync(CancellationToken stop)
    {
        for (var more = true; more;)
        {
            await using var scope = scopes.CreateAsyncScope();
            more = await scope.ServiceProvider.GetRequiredService<Filling>().NextAsync(stop);
        }
    }

    private async Task LookAfterAsync(CancellationToken stop)
    {
        while (true)
        {
            await TryAsync(_ => SignAsync(stop));
            await TryAsync(s => s.GetRequiredService<Upkeep>().RunAsync(stop));
            await Task.Delay(lease.SignEvery, clock, stop);
        }
    }

    private async Task SignAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ParcelDesk>().SignAsync([.. workers.Select(w => w.Id)], stop);
    }

    private async Task TryAsync(Func<IServiceProvider, Task> work)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await work(scope.ServiceProvider);
        }
        catch (Exception failure) when (failure is not OperationCanceledException) { LogRound(Failures.TraceOf(failure)); }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of delivering broke off; the next one tries again: {Failure}")]
    private partial void LogRound(string failure);
}
