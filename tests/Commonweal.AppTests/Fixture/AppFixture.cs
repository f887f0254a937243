using System.Collections.Concurrent;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Commonweal.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Commonweal.AppTests;

/// <summary>The whole program on one database, started once for all tests and emptied between them.</summary>
public abstract class AppFixture : IAsyncDisposable
{
    private readonly SemaphoreSlim starting = new(1, 1);
    private readonly ConcurrentBag<Visitor> visitors = [];
    private readonly ConcurrentBag<AsyncServiceScope> scopes = [];
    private AppHost? host;
    private TestGateway? gateway;

    /// <summary>Monday 1 March 2027, nine in the morning UTC: where the clock stands when a test starts.</summary>
    public static DateTimeOffset Start { get; } = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The time as the program knows it. Advance it; never wait.</summary>
    public FakeTimeProvider Clock { get; } = new(Start);

    /// <summary>Everything the program logged since the test started.</summary>
    public TestLog Log { get; } = new();

    /// <summary>The data folder: embedded database, files, keys, mail.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("commonweal-app-").FullName;

    /// <summary>The program's services.</summary>
    public IServiceProvider Services => Running.Services;

    /// <summary>Where the program listens.</summary>
    public Uri Address => Running.Address;

    /// <summary>What the city's channels beside e-mail speak with.</summary>
    internal TestGateway Gateway => gateway ?? throw new InvalidOperationException("The program has not started: derive the test class from AppTest.");

    private AppHost Running => host ?? throw new InvalidOperationException("The program has not started: derive the test class from AppTest.");

    /// <summary>Connection string of PostgreSQL, or null for the embedded database.</summary>
    protected abstract Task<string?> PrepareDatabaseAsync();

    /// <summary>Why this database cannot be had on this machine, or null.</summary>
    protected virtual string? Absent => null;

    /// <summary>A browser without a session, without JavaScript, that follows no redirect by itself.</summary>
    public Visitor Client()
    {
        var visitor = new Visitor(Address, Clock, Log);
        visitors.Add(visitor);
        return visitor;
    }

    /// <summary>A browser at another address of this machine (127.x.y.z), with a name of its own.</summary>
    public Visitor ClientFrom(System.Net.IPAddress address, string userAgent)
    {
        var visitor = new Visitor(Address, Clock, Log, address);
        visitor.DefaultRequestHeaders.Remove("User-Agent");
        visitor.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", userAgent);
        visitors.Add(visitor);
        return visitor;
    }

    /// <summary>Services of a scope that lives until the test ends.</summary>
    public IServiceProvider Scope()
    {
        var scope = Services.CreateAsyncScope();
        scopes.Add(scope);
        return scope.ServiceProvider;
    }

    /// <summary>A fresh look into the database; lives until the test ends.</summary>
    public CommonwealDb Db() => Scope().GetRequiredService<CommonwealDb>();

    /// <summary>Starts the program on first use, afterwards empties it.</summary>
    public async Task ResetAsync()
    {
        if (Absent is { } reason) SkipOrFail(reason);
        await starting.WaitAsync();
        try
        {
            Clock.AdjustTime(Start);
            gateway ??= await TestGateway.StartAsync();
            host ??= AppHost.Start(Folder, await PrepareDatabaseAsync(), Clock, Log, OpenChannels.At(gateway.Address));
            await LeaveAsync();
            await this.QuietAsync();
            await Emptying.EmptyAsync(this);
            Services.GetRequiredService<Throttle>().Forget();
            await TestCity.FillAsync(this);
            gateway.Forget();
            Log.Clear();
        }
        finally { starting.Release(); }
    }

    public virtual async ValueTask DisposeAsync()
    {
        await LeaveAsync();
        if (host is not null) await host.DisposeAsync();
        if (gateway is not null) await gateway.DisposeAsync();
        starting.Dispose();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private async Task LeaveAsync()
    {
        foreach (var visitor in visitors) visitor.Dispose();
        foreach (var scope in scopes) await scope.DisposeAsync();
        visitors.Clear();
        scopes.Clear();
    }

    /// <summary>Skips the test by name where PostgreSQL's server is absent; under CI it fails.</summary>
    internal static void NeedsPostgres()
    {
        if (!Commonweal.Testing.PostgresCluster.IsInstalled) SkipOrFail(PostgresApp.NotInstalled);
    }

    private static void SkipOrFail(string reason)
    {
        Assert.SkipUnless(IsCi, reason);
        Assert.Fail(reason);
    }

    private static bool IsCi => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
}
