using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Commonweal.Benchmarks.Filling;

internal sealed class PostgresBulk : IBulk
{
    private readonly CommonwealDb db;
    private readonly NpgsqlConnection connection;
    private readonly List<string> toMake = [];

    private PostgresBulk(CommonwealDb db, NpgsqlConnection connection) => (this.db, this.connection) = (db, connection);

    internal static async Task<PostgresBulk> OpenAsync(CommonwealDb db, string place, IReadOnlyList<string> tables)
    {
        var opened = new NpgsqlConnection(place + ";Pooling=false;Command Timeout=1200");
        await opened.OpenAsync();
        var bulk = new PostgresBulk(db, opened);
        // References are right by construction: looking each up would take longer than writing.
        await bulk.RunAsync("SET session_replication_role = replica; SET maintenance_work_mem = '512MB'; SET synchronous_commit = off");
        await bulk.SetAsideAsync(tables);
        return bulk;
    }

    public async Task WriteAsync<T>(IReadOnlyCollection<T> rows) where T : class
    {
        var (table, columns) = BulkColumn.Of<T>(db);
        var types = columns.Select(c => c.Property.GetRelationalTypeMapping().StoreTypeNameBase).ToList();
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {table} ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            for (var i = 0; i < columns.Count; i++)
            {
                if (columns[i].ValueOf(row) is { } value) await copy.WriteAsync(value, types[i]);
                else await copy.WriteNullAsync();
            }
        }
        await copy.CompleteAsync();
    }

    public async Task FinishAsync()
    {
        foreach (var statement in toMake) await RunAsync(statement);
        foreach (var table in (string[])["concern_message", "audit"])
            await RunAsync($"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))");
        // Autovacuum does this within minutes.
        await RunAsync("VACUUM ANALYZE");
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    /// <summary>Takes indexes away, but for the primary keys', to be made again when the rows are there.</summary>
    private async Task SetAsideAsync(IReadOnlyList<string> tables)
    {
        var names = new List<string>();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename = ANY($1) AND indexname NOT LIKE 'pk\\_%'";
            command.Parameters.Add(new NpgsqlParameter { Value = tables.ToArray() });
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                names.Add(reader.GetString(0));
                toMake.Add(reader.GetString(1));
            }
        }
        foreach (var name in names) await RunAsync($"DROP INDEX {name}");
    }

    private async Task RunAsync(string statement)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }
}
