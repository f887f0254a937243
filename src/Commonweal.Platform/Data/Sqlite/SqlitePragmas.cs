using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Commonweal.Platform.Data.Sqlite;

/// <summary>What must be said on every connection: what is acknowledged survives a power cut, and nobody waits for ever.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA busy_timeout=10000; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;";

    /// <summary>Connections come out of a pool, and what was said to one of them stays said.</summary>
    private readonly ConditionalWeakTable<object, object> told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsTold(connection)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        Remember(connection);
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsTold(connection)) return;
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
        Remember(connection);
    }

    private bool IsTold(DbConnection connection) => told.TryGetValue(((SqliteConnection)connection).Handle!, out _);

    private void Remember(DbConnection connection) => told.AddOrUpdate(((SqliteConnection)connection).Handle!, this);
}
