using Commonweal.Platform.Events;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Commonweal.Communication.Messages.Release;

/// <summary>Puts messages out when their time comes, and those whose going out broke off.</summary>
internal sealed partial class ScheduledMessages(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ScheduledMessages> log) : BackgroundService
{
    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await Task.Delay(Pause, clock, stoppingToken);
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<GoingOut>().AllDueAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception failure) { LogRound(Failures.TraceOf(failure)); }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Putting messages out broke off; the next round tries again: {Failure}")]
    private partial void LogRound(string failure);
}
