using System.Globalization;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.AppTests;

/// <summary>Writes one record a step, in the transaction that remembers the step.</summary>
internal sealed class ProbeJob(CommonwealDb db, AuditTrail audit, TimeProvider clock) : IJob
{
    public static string Kind => "probe";

    public static string Title => "common.all";

    /// <summary>What the probe is to do.</summary>
    /// <param name="Steps">How many steps.</param>
    /// <param name="FailAt">Step before which it breaks off the first time, or null.</param>
    /// <param name="WaitAt">Step before which it waits for the clock, or null.</param>
    internal sealed record Work(int Steps, int? FailAt = null, int? WaitAt = null);

    public async Task RunAsync(JobRun run, CancellationToken stop)
    {
        var work = run.Parameters<Work>();
        var resumed = run.Cursor is not null;
        for (var step = int.Parse(run.Cursor ?? "0", CultureInfo.InvariantCulture); step < work.Steps; step++)
        {
            if (step == work.FailAt && !resumed) throw new TimeoutException("What the resident wrote: secret.");
            if (step == work.WaitAt) await Task.Delay(TimeSpan.FromHours(1), clock, stop);
            await db.InTransactionAsync(async s =>
            {
                audit.Add("probe", "job", run.Id.ToString(), step.ToString(CultureInfo.InvariantCulture));
                await db.SaveChangesAsync(s);
                await run.CheckpointAsync(step + 1, work.Steps, (step + 1).ToString(CultureInfo.InvariantCulture), s);
            }, stop);
            db.ChangeTracker.Clear();
        }
        await run.SayAsync("common.saved", stop: stop);
    }

    /// <summary>The steps that were done, in the order they were written.</summary>
    internal static async Task<List<int>> StepsAsync(CommonwealDb db, Guid job)
    {
        var key = job.ToString();
        var steps = await db.Set<AuditRecord>().AsNoTracking().Where(a => a.Action == "probe" && a.Subject == key).OrderBy(a => a.Id).Select(a => a.Details!).ToListAsync();
        return [.. steps.Select(s => int.Parse(s, CultureInfo.InvariantCulture))];
    }
}

/// <summary>Runs every day at seven.</summary>
internal sealed class DailyProbe : IJob
{
    public static string Kind => "daily-probe";

    public static string Title => "common.day";

    public Task RunAsync(JobRun run, CancellationToken stop) => Task.CompletedTask;
}
