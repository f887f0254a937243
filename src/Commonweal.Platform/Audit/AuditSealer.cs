using System.Runtime.CompilerServices;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Commonweal.Platform.Audit;

/// <summary>
/// Numbers and links what was written since the last round. Only one node seals at a time; writers never wait for it,
/// because it touches only rows that are written already.
/// </summary>
internal sealed partial class AuditSealer(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AuditSealer> log) : BackgroundService
{
    private const int Batch = 1000;
    internal static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await SealAsync(stoppingToken) == Batch) { }
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

    /// <summary>Seals everything that is written; for commands and tests that do not wait for the next round.</summary>
    internal async Task SealAllAsync(CancellationToken stop = default)
    {
        while (await SealAsync(stop) == Batch) { }
    }

    /// <summary>Seals one batch; returns its size, zero also where another node is sealing.</summary>
    private async Task<int> SealAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
        if (!await db.Set<AuditRecord>().AnyAsync(a => a.Number == null, stop)) return 0;
        return await db.InTransactionAsync(async s =>
        {
            if (!await db.Dialect.TryBeTheOnlyAsync(db, OnlyOne.AuditSealer, s)) return 0;
            var head = await HeadAsync(db, s);
            var batch = await db.Set<AuditRecord>().AsNoTracking().Where(a => a.Number == null).OrderBy(a => a.Id).Take(Batch).ToListAsync(s);
            var hash = head.Hash;
            var number = head.Number;
            foreach (var record in batch)
            {
                record.Number = ++number;
                record.Hash = hash = AuditChain.HashOf(hash, number, record);
            }
            await WriteAsync(db, batch, s);
            return batch.Count;
        }, stop);
    }

    private static async Task WriteAsync(CommonwealDb db, List<AuditRecord> batch, CancellationToken stop)
    {
        // One statement for the whole batch: a thousand updates one by one would be the slowest part by far.
        var rows = string.Join(',', batch.Select((_, i) => $"({{{i * 3}}},{{{i * 3 + 1}}},{{{i * 3 + 2}}})"));
        var values = batch.SelectMany(a => new object[] { a.Id, a.Number!.Value, a.Hash! }).ToArray();
        var written = await db.Database.ExecuteSqlAsync(FormattableStringFactory.Create(
            $"WITH sealed(id, number, hash) AS (VALUES {rows}) UPDATE audit SET number = sealed.number, hash = sealed.hash FROM sealed WHERE audit.id = sealed.id", values), stop);
        if (written != batch.Count) throw new InvalidOperationException("Records of the audit trail vanished while they were being sealed.");
    }

    internal static async Task<AuditHead> HeadAsync(CommonwealDb db, CancellationToken stop)
    {
        var last = await db.Set<AuditRecord>().AsNoTracking().Where(a => a.Number != null).OrderByDescending(a => a.Number).FirstOrDefaultAsync(stop);
        return last is null ? await AnchorAsync(db, stop) : new AuditHead(last.Number!.Value, last.Hash!);
    }

    /// <summary>What the first record follows from.</summary>
    internal static async Task<AuditHead> AnchorAsync(CommonwealDb db, CancellationToken stop)
        => await db.Set<AuditAnchor>().AsNoTracking().SingleOrDefaultAsync(stop) is { } anchor ? new AuditHead(anchor.Number, anchor.Hash) : new AuditHead(0, AuditChain.Beginning);

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of sealing audit records broke off; the next one tries again: {Failure}")]
    private partial void LogRound(string failure);
}
