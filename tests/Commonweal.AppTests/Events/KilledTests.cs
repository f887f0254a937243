using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Jobs;
using Commonweal.Testing;
using Commonweal.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Events;

/// <summary>The real program, killed in the middle of its work: nothing is lost, and only what was in flight is done twice.</summary>
public sealed class KilledTests : IAsyncDisposable
{
    private const int Events = 400, Steps = 1500, Kills = 3;
    private readonly string folder = Directory.CreateTempSubdirectory("commonweal-killed-").FullName;
    private PostgresCluster? cluster;

    [Fact]
    public Task Killed_OnSqlite_LosesNothing() => RunAsync(database: null);

    [Fact]
    public async Task Killed_OnPostgres_LosesNothing()
    {
        Needed.Here(PostgresCluster.IsInstalled, PostgresApp.NotInstalled);
        cluster = await PostgresCluster.StartAsync(durable: false);
        await RunAsync(await cluster.CreateDatabaseAsync("commonweal"));
    }

    private async Task RunAsync(string? database)
    {
        string[] settings = database is null ? [$"--data={folder}"] : [$"--data={folder}", $"--database={database}"];
        await using var program = Hosting.Build([.. settings, "--jobs:lease=2"], serving: false, services => ProbeStartup.Add(services));
        await Commonweal.Platform.CommonwealHost.PrepareAsync(program);
        var keys = Enumerable.Range(0, Events).Select(i => $"event {i}").ToList();
        var job = await SeedAsync(program.Services, keys);

        for (var kill = 0; kill < Kills; kill++)
        {
            var before = ProbeHandler.Heard(folder).Length;
            await using var child = Start(settings);
            await Until.TrueAsync(() => Task.FromResult(ProbeHandler.Heard(folder).Length > before + 20), "handle some events");
            await child.KillAsync();
        }
        await using var last = Start(settings);
        await Until.TrueAsync(async () =>
        {
            await using var scope = program.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
            return !await db.Set<OutboxMessage>().AnyAsync() && (await db.Set<Job>().AsNoTracking().SingleAsync(j => j.Id == job)).State == JobState.Done;
        }, "finish");

        var heard = ProbeHandler.Heard(folder);
        Assert.Equal(keys.Order(StringComparer.Ordinal), heard.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.InRange(heard.Length, Events, Events + Kills * 50);
        await using var end = program.Services.CreateAsyncScope();
        Assert.Equal(Enumerable.Range(0, Steps), await ProbeJob.StepsAsync(end.ServiceProvider.GetRequiredService<CommonwealDb>(), job));
    }

    private static async Task<Guid> SeedAsync(IServiceProvider services, List<string> keys)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CommonwealDb>();
        foreach (var key in keys) db.Publish(new Probed(key));
        return (await scope.ServiceProvider.GetRequiredService<JobQueue>().AskAsync<ProbeJob>(new ProbeJob.Work(Steps))).Id;
    }

    private static Child Start(string[] settings) => Child.Start(["serve", "--urls", "http://127.0.0.1:0", .. settings]);

    public async ValueTask DisposeAsync()
    {
        if (cluster is not null) await cluster.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
