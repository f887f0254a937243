using Commonweal.Platform.Audit;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Commonweal.Platform.Jobs;

/// <summary>When a daily job was last asked for, by the city's calendar.</summary>
[NotAudited]
internal sealed class DailyJob
{
    public required string Kind { get; init; }

    public required DateOnly LastDay { get; set; }
}

/// <summary>Asks for each daily job once a day, whichever node looks first; a day the program slept through is made up for.</summary>
internal sealed partial class DailyJobs(
    IServiceScopeFactory scopes, IEnumerable<DailyEntry> entries, CurrentCity city, TimeProvider clock, ILogger<DailyJobs> log) : BackgroundService
{
    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await AskAsync(stoppingToken);
                await Task.Delay(Pause, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { return; }
            catch (Exception failure)
            {
                LogRound(Failures.TraceOf(failure));
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    /// <summary>Asks for what is due.</summary>
    internal async Task AskAsync(CancellationToken stop)
    {
        var here = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), (await city.GetAsync(stop)).TimeZone);
        var today = DateOnly.FromDateTime(here.DateTime);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
        var last = await db.Set<DailyJob>().AsNoTracking().ToDictionaryAsync(d => d.Kind, d => d.LastDay, stop);
        if (entries.All(e => last.TryGetValue(e.Kind, out var day) && (day >= today || here.Hour < e.Hour))) return;
        var jobs = scope.ServiceProvider.GetRequiredService<JobQueue>();
        await db.InTransactionAsync(async s =>
        {
            if (!await db.Dialect.TryBeTheOnlyAsync(db, OnlyOne.DailyJobs, s)) return;
            var known = await db.Set<DailyJob>().ToDictionaryAsync(d => d.Kind, s);
            foreach (var entry in entries) Ask(db, jobs, entry, known.GetValueOrDefault(entry.Kind), today, here.Hour);
            await db.SaveChangesAsync(s);
        }, stop);
    }

    private static void Ask(CommonwealDb db, JobQueue jobs, DailyEntry entry, DailyJob? known, DateOnly today, int hour)
    {
        if (known is null)
        {
            // A new city, or a new job: the first time is the next time its hour comes.
            db.Add(new DailyJob { Kind = entry.Kind, LastDay = hour < entry.Hour ? today.AddDays(-1) : today });
            return;
        }
        if (known.LastDay >= today || hour < entry.Hour) return;
        known.LastDay = today;
        jobs.Make(entry.Kind, "{}");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for daily jobs broke off; the next round tries again: {Failure}")]
    private partial void LogRound(string failure);
}
