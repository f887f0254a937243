using Commonweal.Testing;

namespace Commonweal.AppTests;

/// <summary>The program on a PostgreSQL of our own.</summary>
public sealed class PostgresApp : AppFixture
{
    private PostgresCluster? cluster;

    internal const string NotInstalled = "PostgreSQL's server is not installed (Debian: apt-get install postgresql).";

    protected override string? Absent => PostgresCluster.IsInstalled ? null : NotInstalled;

    protected override async Task<string?> PrepareDatabaseAsync()
    {
        cluster = await PostgresCluster.StartAsync(durable: false);
        return await cluster.CreateDatabaseAsync("commonweal");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (cluster is not null) await cluster.DisposeAsync();
    }
}
