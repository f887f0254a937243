using Commonweal.Platform.Events;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Commonweal.Platform.Jobs;

/// <summary>Runs jobs on this node, two at a time: so that a long import does not hold up the small ones.</summary>
internal sealed partial class JobWorker(JobRunner runner, JobSignal signal, TimeProvider clock, ILogger<JobWorker> log) : BackgroundService
{
    private const int AtOnce = 2;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var running = new List<Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            running.RemoveAll(t => t.IsCompleted);
            try
            {
                while (running.Count < AtOnce && await runner.TakeNextAsync(stoppingToken) is { } job)
                    running.Add(RunAsync(job, stoppingToken));
                await signal.WaitAsync(TimeSpan.FromSeconds(2), clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { break; }
            catch (Exception failure)
            {
                LogRound(Failures.TraceOf(failure));
                await signal.WaitAsync(TimeSpan.FromSeconds(2), clock, stoppingToken);
            }
        }
        await Task.WhenAll(running);
    }

    private async Task RunAsync(Job job, CancellationToken stop)
    {
        try { await runner.RunAsync(job, watch: null, stop); }
        catch (Exception failure) { LogRound(Failures.TraceOf(failure)); }
        finally { signal.Raise(); }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for jobs broke off; the next round tries again: {Failure}")]
    private partial void LogRound(string failure);
}
