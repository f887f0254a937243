using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Commonweal.Platform.Data.Sqlite;

/// <summary>SQLite: one writer at a time, trigram full-text search.</summary>
public sealed class SqliteDialect : IDialect
{
    private readonly SemaphoreSlim gate = new(1, 1);

    public string Name => "sqlite";

    public async ValueTask<IDisposable?> TakeTurnAsync(CancellationToken stop)
    {
        await gate.WaitAsync(stop);
        return new Turn(gate);
    }

    public async Task PrepareAsync(CommonwealDb db, CancellationToken stop)
    {
        await using var door = await CloseDoorAsync(db.Database.GetDbConnection().DataSource + ".upgrading", stop);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", stop);
        // A process killed while upgrading leaves its row in EF's lock behind, and everybody after it would wait for ever.
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", stop);
        await db.Database.MigrateAsync(stop);
        foreach (var (table, column) in Searching.Columns(db))
            foreach (var statement in SearchTable(table, column))
                await db.Database.ExecuteSqlRawAsync(statement, stop);
    }

    public async Task<long> LastArrivalAsync<T>(CommonwealDb db, CancellationToken stop) where T : class
        => (await db.Database.SqlQueryRaw<long>($"SELECT coalesce(max(rowid), 0) AS \"Value\" FROM {Searching.Column<T>(db).Table}").ToListAsync(stop))[0];

    public Task<List<Guid>> SearchAsync<T>(CommonwealDb db, IReadOnlyList<string> words, long after, int most, CancellationToken stop) where T : class
    {
        var (table, _) = Searching.Column<T>(db);
        var match = string.Join(' ', words.Select(w => "\"" + w.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""));
        // The index hands out its rows from the newest on, one by one, until there are enough. The table's name is ours,
        // never typed by anybody; the words travel as a parameter.
        return db.Database.SqlQueryRaw<Guid>($$"""
            SELECT t.id AS "Value" FROM {{table}}_search s CROSS JOIN {{table}} t ON t.rowid = s.rowid
            WHERE {{table}}_search MATCH {0} AND s.rowid > {1} ORDER BY s.rowid DESC LIMIT {2}
            """, match, after, most).ToListAsync(stop);
    }

    public Task<IDbContextTransaction?> HoldAsync(CommonwealDb db, CancellationToken stop) => Task.FromResult<IDbContextTransaction?>(null);

    public Task<List<T>> UntakenAsync<T>(CommonwealDb db, string condition, int most, object[] values, CancellationToken stop) where T : class
        => db.Set<T>().FromSqlRaw($"SELECT * FROM {db.Model.FindEntityType(typeof(T))!.GetTableName()} WHERE {condition} ORDER BY id LIMIT {most}", values).ToListAsync(stop);

    public string PassingHeld => "";

    public async Task AddManyAsync(CommonwealDb db, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken stop)
    {
        await using var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        // Names of our own table and columns; the values travel as parameters.
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, at) => "$" + at))})";
        foreach (var (_, at) in columns.Select((name, at) => (name, at))) command.Parameters.Add(new SqliteParameter { ParameterName = "$" + at });
        foreach (var row in rows)
        {
            for (var at = 0; at < row.Length; at++) command.Parameters[at].Value = row[at] ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    /// <summary>Deleted content is written over at once (<c>secure_delete</c>); this empties the log it passed through.</summary>
    public async Task ForgetDeletedAsync(CommonwealDb db, CancellationToken stop, params string[] tables)
    {
        using var turn = await TakeTurnAsync(stop);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", stop);
    }

    public Task<bool> TryBeTheOnlyAsync(CommonwealDb db, OnlyOne work, CancellationToken stop) => Task.FromResult(true);

    public string HeldStill => "";

    public bool IsDuplicate(DbUpdateException exception)
        => exception.InnerException is SqliteException { SqliteExtendedErrorCode: 2067 or 1555 };

    /// <summary>One process at a time makes the database ready; the others wait.</summary>
    private static async Task<FileStream> CloseDoorAsync(string file, CancellationToken stop)
    {
        while (true)
        {
            try { return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None); }
            catch (IOException) when (Directory.Exists(Path.GetDirectoryName(file)))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), stop);
            }
        }
    }

    // The index points at row numbers: backups copy pages (never VACUUM, which numbers rows anew).
    private static IEnumerable<string> SearchTable(string table, string column) =>
    [
        $"CREATE VIRTUAL TABLE IF NOT EXISTS {table}_search USING fts5({column}, content='{table}', content_rowid='rowid', tokenize='trigram remove_diacritics 1')",
        // Without it a struck-out name would stay in the index, only marked as gone.
        $"INSERT INTO {table}_search({table}_search, rank) VALUES ('secure-delete', 1)",
        $"CREATE TRIGGER IF NOT EXISTS {table}_search_added AFTER INSERT ON {table} BEGIN INSERT INTO {table}_search(rowid, {column}) VALUES (new.rowid, new.{column}); END",
        $"CREATE TRIGGER IF NOT EXISTS {table}_search_gone AFTER DELETE ON {table} BEGIN INSERT INTO {table}_search({table}_search, rowid, {column}) VALUES ('delete', old.rowid, old.{column}); END",
        $"CREATE TRIGGER IF NOT EXISTS {table}_search_changed AFTER UPDATE OF {column} ON {table} BEGIN INSERT INTO {table}_search({table}_search, rowid, {column}) VALUES ('delete', old.rowid, old.{column}); INSERT INTO {table}_search(rowid, {column}) VALUES (new.rowid, new.{column}); END",
    ];

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
