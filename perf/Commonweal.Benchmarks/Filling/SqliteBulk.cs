using Commonweal.Platform.Data;
using Microsoft.Data.Sqlite;

namespace Commonweal.Benchmarks.Filling;

internal sealed class SqliteBulk : IBulk
{
    private readonly CommonwealDb db;
    private readonly SqliteConnection connection;
    private readonly List<string> toMake = [];

    private SqliteBulk(CommonwealDb db, SqliteConnection connection) => (this.db, this.connection) = (db, connection);

    internal static async Task<SqliteBulk> OpenAsync(CommonwealDb db, string file, IReadOnlyList<string> tables)
    {
        var opened = new SqliteConnection($"Data Source={file};Pooling=False");
        await opened.OpenAsync();
        var bulk = new SqliteBulk(db, opened);
        bulk.Run("PRAGMA synchronous=OFF; PRAGMA cache_size=-1000000; PRAGMA temp_store=MEMORY");
        bulk.SetAside(tables);
        return bulk;
    }

    public async Task WriteAsync<T>(IReadOnlyCollection<T> rows) where T : class
    {
        var (table, columns) = BulkColumn.Of<T>(db);
        await using var transaction = (SqliteTransaction)await connection.BeginTransactionAsync();
        await using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", columns.Select((_, i) => "$" + i))})";
        var values = columns.Select((_, i) => insert.Parameters.Add(new SqliteParameter { ParameterName = "$" + i })).ToList();
        await insert.PrepareAsync();
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++) values[i].Value = columns[i].ValueOf(row) ?? DBNull.Value;
            await insert.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
    }

    public Task FinishAsync()
    {
        foreach (var statement in toMake) Run(statement);
        foreach (var search in Read("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'")) Run($"INSERT INTO {search[0]}({search[0]}) VALUES ('rebuild')");
        // As every night in a city.
        foreach (var search in Read("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%fts5%'")) Run($"INSERT INTO {search[0]}({search[0]}) VALUES ('optimize')");
        Run("PRAGMA wal_checkpoint(TRUNCATE)");
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    /// <summary>Takes indexes and triggers away, to be made again when the rows are there.</summary>
    private void SetAside(IReadOnlyList<string> tables)
    {
        var among = string.Join(", ", tables.Select(t => $"'{t}'"));
        foreach (var row in Read($"SELECT type, name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND tbl_name IN ({among}) AND sql IS NOT NULL"))
        {
            Run($"DROP {row[0]} {row[1]}");
            toMake.Add(row[2]);
        }
    }

    private List<string[]> Read(string query)
    {
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }

    private void Run(string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.CommandTimeout = 1200;
        command.ExecuteNonQuery();
    }
}
