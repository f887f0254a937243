using System.Collections.Concurrent;
using System.Diagnostics;
using Commonweal.Engagement.Consultations.Take;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Commonweal.Engagement.Consultations.Results;

/// <summary>Consultations in which somebody voted since they were last worked out.</summary>
internal sealed class VotedIn
{
    private readonly ConcurrentDictionary<Guid, bool> voted = new();

    public void Mark(Guid consultation) => voted[consultation] = true;

    public IReadOnlyList<Guid> Take(Func<Guid, bool> due) => [.. voted.Keys.Where(id => due(id) && voted.TryRemove(id, out _))];
}

/// <summary>
/// Works results out in the background, never in a request: five seconds after votes came at the earliest, and the longer
/// it takes the more seldom, so that it never uses more than a tenth of the time.
/// </summary>
internal sealed partial class ResultsWork(IServiceScopeFactory scopes, VotedIn voted, Bursts bursts, TimeProvider clock, ILogger<ResultsWork> log) : BackgroundService
{
    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly Dictionary<Guid, DateTimeOffset> notBefore = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var begun = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // Votes that were cast just before the program stopped count too.
                if (!begun) await MarkOpenAsync(stoppingToken);
                begun = true;
                await RunAsync(stoppingToken);
                await Task.Delay(Pause, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception failure)
            {
                LogRound(failure.GetType().Name);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    /// <summary>Works out what is due.</summary>
    internal async Task RunAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        foreach (var id in voted.Take(id => notBefore.GetValueOrDefault(id) <= now))
        {
            var watch = Stopwatch.StartNew();
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<WorkingOut>().RunAsync(id, stop);
                await bursts.KeepAsync(scope.ServiceProvider.GetRequiredService<CommonwealDb>(), scope.ServiceProvider.GetRequiredService<Here>(), id, stop);
            }
            catch
            {
                voted.Mark(id);
                throw;
            }
            finally
            {
                notBefore[id] = now + (10 * watch.Elapsed);
            }
        }
    }

    private async Task MarkOpenAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var open = await scope.ServiceProvider.GetRequiredService<CommonwealDb>().Set<Consultation>().Where(c => c.State == ConsultationState.Open).Select(c => c.Id).ToListAsync(stop);
        foreach (var id in open) voted.Mark(id);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Working out a consultation broke off; the next round tries again: {Failure}")]
    private partial void LogRound(string failure);
}
