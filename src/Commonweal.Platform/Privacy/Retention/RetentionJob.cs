using Commonweal.Platform.Audit;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Privacy.Retention;

/// <summary>Every night: carries out what was announced and is due, clears what needs no announcement, announces the next.</summary>
internal sealed class RetentionJob(
    CommonwealDb db, RetentionPreview preview, RetentionPlanning planning, IEnumerable<RetentionEntry> entries, AuditTrail audit, CurrentCity city,
    TimeProvider clock, IServiceProvider services) : IJob
{
    private const int Batch = 500;
    private long done;

    public static string Kind => "retention";

    public static string Title => "retention.job";

    public async Task RunAsync(JobRun run, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), (await city.GetAsync(stop)).TimeZone).DateTime);
        done = run.Done;
        // Clearing needs no cursor: what is cleared is no longer found.
        var plans = await db.Set<RetentionPlan>().Include(p => p.Lines).Where(p => p.State == PlanState.Announced && p.CarryOutOn <= today).ToListAsync(stop);
        foreach (var plan in plans)
        {
            foreach (var line in plan.Lines) await ClearAsync(run, line.DataClass, line.EndedBefore, line, stop);
            (plan.State, plan.CarriedOutOn) = (PlanState.CarriedOut, today);
            await db.SaveChangesAsync(stop);
        }
        foreach (var due in (await preview.OnAsync(today, stop)).Where(d => !d.Class.Announced && d.Records > 0))
            await ClearAsync(run, due.Class.Key, due.EndedBefore, line: null, stop);
        if (done > 0) await db.Dialect.ForgetDeletedAsync(db, stop);
        await planning.AnnounceAsync(today, stop);
    }

    private async Task ClearAsync(JobRun run, string dataClass, DateOnly endedBefore, RetentionLine? line, CancellationToken stop)
    {
        var entry = entries.Single(e => e.DataClass == dataClass);
        var total = await entry.CountAsync(services, endedBefore, int.MaxValue, stop) + done;
        while (await db.InTransactionAsync(s => ClearBatchAsync(run, entry, endedBefore, line, total, s), stop) > 0) { }
    }

    private async Task<int> ClearBatchAsync(JobRun run, RetentionEntry entry, DateOnly endedBefore, RetentionLine? line, long total, CancellationToken stop)
    {
        var cleared = await entry.ClearAsync(services, endedBefore, Batch, stop);
        if (cleared == 0) return 0;
        if (line is not null) line.Cleared += cleared;
        audit.Add("cleared", "data_class", entry.DataClass, FormattableString.Invariant($"{cleared} ended before {endedBefore:yyyy-MM-dd}"));
        await db.SaveChangesAsync(stop);
        done += cleared;
        await run.CheckpointAsync(done, Math.Max(total, done), stop: stop);
        return cleared;
    }
}
