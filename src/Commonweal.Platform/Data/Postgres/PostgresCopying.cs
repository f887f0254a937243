using System.Diagnostics;
using System.Globalization;
using Commonweal.Platform.Commands;
using Commonweal.Platform.Data.Backup;
using Npgsql;

namespace Commonweal.Platform.Data.Postgres;

/// <summary>Copies PostgreSQL with its own tools.</summary>
internal sealed class PostgresCopying(DataPlace place) : ICopying
{
    public string EntryName => "database.pgdump";

    public Task CopyToAsync(string file, CancellationToken stop)
        => RunAsync("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", "--file=" + file], stop);

    public async Task<bool> IsEmptyAsync(CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(place.ConnectionString);
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'";
        return (long)(await command.ExecuteScalarAsync(stop))! == 0;
    }

    public async Task RestoreAsync(string file, CancellationToken stop)
    {
        await RunAsync("pg_restore", ["--list", file], stop, withDatabase: false);
        await RunAsync("pg_restore", ["--clean", "--if-exists", "--no-owner", "--no-privileges", "--single-transaction", file], stop);
    }

    private async Task RunAsync(string tool, string[] words, CancellationToken stop, bool withDatabase = true)
    {
        var to = new NpgsqlConnectionStringBuilder(place.ConnectionString);
        var start = new ProcessStartInfo(Find(tool), words) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["PGHOST"] = to.Host ?? "localhost";
        start.Environment["PGPORT"] = to.Port.ToString(CultureInfo.InvariantCulture);
        if (to.Username is { } user) start.Environment["PGUSER"] = user;
        // By the environment: a command line can be read by everybody on the machine.
        if (to.Password is { } password) start.Environment["PGPASSWORD"] = password;
        if (withDatabase) start.ArgumentList.Insert(0, "--dbname=" + to.Database);
        using var process = Process.Start(start) ?? throw new CommandFailure($"{tool} could not be started.");
        var errors = process.StandardError.ReadToEndAsync(stop);
        await process.StandardOutput.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        if (process.ExitCode != 0) throw new CommandFailure($"{tool} failed: {(await errors).Trim()}");
    }

    private static string Find(string tool)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).AsEnumerable();
        const string Debian = "/usr/lib/postgresql";
        if (Directory.Exists(Debian)) folders = Directory.EnumerateDirectories(Debian).OrderDescending(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")).Concat(folders);
        return folders.Select(f => Path.Combine(f, tool)).FirstOrDefault(File.Exists)
            ?? throw new CommandFailure($"{tool} is not on this machine. It comes with PostgreSQL's client (Debian: apt-get install postgresql-client).");
    }
}
