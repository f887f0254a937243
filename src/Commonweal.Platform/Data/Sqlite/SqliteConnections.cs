using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Commonweal.Platform.Data.Sqlite;

/// <summary>
/// Says what must be said on every connection: what is acknowledged survives a power cut, and nobody waits for ever. When
/// the program ends it closes those that were kept, so that SQLite puts its log into the one file that people copy.
/// </summary>
internal sealed class SqliteConnections : DbConnectionInterceptor, IDisposable
{
    private const string Pragmas = "PRAGMA busy_timeout=10000; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;";

    private readonly ConcurrentDictionary<DbConnection, bool> open = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        open[connection] = true;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        open[connection] = true;
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override InterceptionResult ConnectionDisposing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        open.TryRemove(connection, out _);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionDisposingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        open.TryRemove(connection, out _);
        return ValueTask.FromResult(result);
    }

    public void Dispose()
    {
        foreach (var connection in open.Keys) connection.Dispose();
        open.Clear();
    }
}
