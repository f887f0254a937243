using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Audit;

public abstract class SealingTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Written_IsSealedByTheNextRound()
    {
        await WriteAsync(3);

        var report = await AfterAsync(r => r.Unsealed == 0);

        Assert.Empty(report.Findings);
        Assert.True(report.Head.Number >= 3);
    }

    [Fact]
    public async Task Sealed_ManyAtOnce_IsOneWholeChain()
    {
        await WriteAsync(2500);
        await Sealer.SealAllAsync();
        await WriteAsync(10);
        await Sealer.SealAllAsync();

        var report = await CheckAsync();

        Assert.Equal((0, 0), (report.Findings.Count, report.Unsealed));
        Assert.True(report.Head.Number >= 2510);
    }

    [Fact]
    public async Task Sealed_BySeveralAtOnce_StaysOneChain()
    {
        await WriteAsync(3000);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Sealer.SealAllAsync()));
        await Sealer.SealAllAsync();

        var report = await CheckAsync();
        Assert.Equal((0, 0), (report.Findings.Count, report.Unsealed));
    }

    [Fact]
    public async Task Check_NamesTheTailThatIsNotSealed()
    {
        await WriteAsync(5);
        await Sealer.SealAllAsync();
        var db = App.Db();
        await db.InTransactionAsync(async stop =>
        {
            // Inside the transaction no sealer of this program can come in between.
            db.Set<AuditRecord>().AddRange(Records(7));
            await db.SaveChangesAsync(stop);
            var report = await AuditCheck.RunAsync(db, expected: null, progress: null, stop);
            Assert.Equal((7, AppFixture.Start), (report.Unsealed, report.OldestUnsealed));
            Assert.Empty(report.Findings);
        });
    }

    [Fact]
    public async Task Check_AfterTampering_FindsEach()
    {
        await WriteAsync(100);
        await Sealer.SealAllAsync();
        var trail = App.Db().Set<AuditRecord>();
        await trail.Where(a => a.Number == 10).ExecuteUpdateAsync(s => s.SetProperty(a => a.Subject, "another"));
        await trail.Where(a => a.Number >= 20 && a.Number <= 22).ExecuteDeleteAsync();
        foreach (var (from, to) in new[] { (30, -1), (31, 30), (-1, 31) })
            await trail.Where(a => a.Number == from).ExecuteUpdateAsync(s => s.SetProperty(a => a.Number, to));

        var report = await CheckAsync();

        Assert.Equal(
            [new(AuditFault.Changed, 10, 10), new(AuditFault.Missing, 20, 22), new(AuditFault.Reordered, 30, 30), new(AuditFault.Reordered, 31, 31)],
            report.Findings);
    }

    private AuditSealer Sealer => App.Services.GetRequiredService<AuditSealer>();

    private async Task<AuditReport> AfterAsync(Func<AuditReport, bool> holds)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            App.Clock.Advance(AuditSealer.Pause);
            if (await CheckAsync() is var report && holds(report)) return report;
            await Task.Delay(20);
        }
        throw new TimeoutException("The sealer did not come round. " + App.Log.LastFailure);
    }

    private async Task<AuditReport> CheckAsync() => await AuditCheck.RunAsync(App.Db(), expected: null, progress: null, CancellationToken.None);

    private async Task WriteAsync(int count)
    {
        var db = App.Db();
        db.Set<AuditRecord>().AddRange(Records(count));
        await db.SaveChangesAsync();
    }

    private static IEnumerable<AuditRecord> Records(int count) => Enumerable.Range(0, count).Select(i => new AuditRecord
    {
        At = AppFixture.Start.AddTicks(i), Actor = "system", Action = "read", SubjectKind = "concern", Subject = $"{i}", Details = i % 2 == 0 ? null : "é",
    });
}

public sealed class SealingOnSqlite(SqliteApp app) : SealingTests(app);

public sealed class SealingOnPostgres(PostgresApp app) : SealingTests(app);
