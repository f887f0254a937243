using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Commonweal.Testing;

/// <summary>
/// A PostgreSQL of our own in a temporary folder, reached over a socket file. It stops when this process ends,
/// even by <c>kill -9</c>: the shell that watches over it waits for the end of our pipe.
/// </summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private static readonly string[] Places =
        [.. Environment.GetEnvironmentVariable("PATH")?.Split(':') ?? [], .. Versions("/usr/lib/postgresql", "bin"), .. Versions("/opt/homebrew/opt", "bin")];

    private readonly string folder;
    private readonly Process watcher;
    private readonly bool asRoot;

    private PostgresCluster(string folder, Process watcher, bool asRoot) => (this.folder, this.watcher, this.asRoot) = (folder, watcher, asRoot);

    /// <summary>Whether the server's programs are on this machine.</summary>
    internal static bool IsInstalled => Find("initdb") is not null && Find("postgres") is not null;

    /// <summary>Processes of the server, for tests that kill it.</summary>
    internal string DataFolder => Path.Combine(folder, "data");

    /// <summary>Makes and starts a cluster. Durable means fsync as in real life; tests of pages do without.</summary>
    internal static async Task<PostgresCluster> StartAsync(bool durable)
    {
        var bin = Path.GetDirectoryName(Find("initdb")) ?? throw new InvalidOperationException("PostgreSQL's server programs are not installed.");
        var place = Directory.CreateTempSubdirectory("commonweal-pg-").FullName;
        var root = Environment.UserName == "root";
        // The server refuses to run as root.
        var prefix = root ? "setpriv --reuid=postgres --regid=postgres --clear-groups " : "";
        if (root) await RunAsync($"chown postgres '{place}'");
        await RunAsync($"cd '{place}' && {prefix}'{bin}/initdb' -D '{place}/data' -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >'{place}/initdb.log' 2>&1 || {{ cat '{place}/initdb.log' >&2; exit 1; }}");
        var options = durable
            ? "-c max_connections=200 -c shared_buffers=256MB"
            : "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200";
        var shell = Start($"""
            cd '{place}'
            {prefix}'{bin}/postgres' -D '{place}/data' -k '{place}' -c listen_addresses= {options} >'{place}/server.log' 2>&1 &
            server=$!
            read -r _ || true
            kill -INT $server
            wait $server
            rm -rf '{place}'
            """);
        var cluster = new PostgresCluster(place, shell, root);
        await cluster.WaitAsync();
        return cluster;
    }

    /// <summary>Makes an empty database and says how to reach it.</summary>
    internal async Task<string> CreateDatabaseAsync(string name)
    {
        await using var connection = new NpgsqlConnection(Connection("postgres"));
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE \"{name}\"";
        await command.ExecuteNonQueryAsync();
        return Connection(name);
    }

    /// <summary>Lets a process of another user reach the socket.</summary>
    internal string Connection(string database) => $"Host={folder};Database={database};Username=postgres;Maximum Pool Size=60";

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        watcher.StandardInput.Close();
        await watcher.WaitForExitAsync();
        watcher.Dispose();
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"PostgreSQL in {folder}{(asRoot ? " as user postgres" : "")}");

    private async Task WaitAsync()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(Connection("postgres") + ";Pooling=false");
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (attempt < 300 && !watcher.HasExited)
            {
                await Task.Delay(50);
            }
        }
    }

    private static async Task RunAsync(string script)
    {
        using var process = Start(script);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException("PostgreSQL could not be prepared: " + script);
    }

    private static Process Start(string script)
        => Process.Start(new ProcessStartInfo("/bin/sh", ["-c", script]) { RedirectStandardInput = true, UseShellExecute = false })!;

    private static string? Find(string program) => Places.Select(p => Path.Combine(p, program)).Where(File.Exists)
        .Select(p => new FileInfo(p).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? p).FirstOrDefault();

    private static IEnumerable<string> Versions(string place, string rest)
        => Directory.Exists(place) ? Directory.EnumerateDirectories(place).OrderDescending(StringComparer.Ordinal).Select(d => Path.Combine(d, rest)) : [];
}
