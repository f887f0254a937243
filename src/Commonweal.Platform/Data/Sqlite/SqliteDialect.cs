using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Commonweal.Platform.Data.Sqlite;

/// <summary>SQLite: one writer at a time, full-text search of words and of their parts.</summary>
public sealed class SqliteDialect : IDialect
{
    private readonly SemaphoreSlim gate = new(1, 1);

    public string Name => "sqlite";

    FrequentWords IDialect.Frequent { get; } = new();

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
        // Asked first: upgrading makes the model anew in the form for comparing, which stays in memory.
        if ((await db.Database.GetPendingMigrationsAsync(stop)).Any()) await db.Database.MigrateAsync(stop);
        foreach (var (table, column) in Searching.Columns(db))
            foreach (var statement in (string[])[.. PartsTable(table, column), .. WordsTable(table, column)])
                await db.Database.ExecuteSqlRawAsync(statement, stop);
    }

    public async Task<long> LastArrivalAsync<T>(CommonwealDb db, CancellationToken stop) where T : class
        => (await db.Database.SqlQueryRaw<long>($"SELECT coalesce(max(rowid), 0) AS \"Value\" FROM {Searching.Column<T>(db).Table}").ToListAsync(stop))[0];

    public bool FindsNewestFirst => true;

    public Task<List<Guid>> SearchPartsAsync<T>(CommonwealDb db, IReadOnlyList<string> words, long after, int most, CancellationToken stop) where T : class
        => SearchAsync<T>(db, "_search", string.Join(' ', words.Select(Quoted)), after, most, stop);

    public Task<List<Guid>> SearchWordsAsync<T>(CommonwealDb db, IReadOnlyList<string> beginnings, long after, int most, CancellationToken stop) where T : class
    {
        if (after == 0 || beginnings.Count == 1) return SearchAsync<T>(db, "_words", string.Join(" AND ", beginnings.Select(Beginning)), after, most, stop);
        // Looking for where lists meet, the index would go on to the oldest row: each is read from the newest on, as far as asked.
        var table = Searching.Column<T>(db).Table;
        var met = string.Join(" INTERSECT ", beginnings.Select((_, at) => $"SELECT n FROM ({Of($"{table}_words", at)} ORDER BY n DESC LIMIT -1)"));
        return db.Database.SqlQueryRaw<Guid>(
            $"SELECT t.id AS \"Value\" FROM ({met} ORDER BY 1 DESC LIMIT {{1}}) s CROSS JOIN {table} t ON t.rowid = s.n", [after, most, .. beginnings.Select(Beginning)]).ToListAsync(stop);
    }

    public Task<List<int>> CountWordsAsync<T>(CommonwealDb db, IReadOnlyList<string> beginnings, long after, int most, CancellationToken stop) where T : class
    {
        var table = Searching.Column<T>(db).Table;
        var counts = beginnings.Select((_, at) => $"SELECT (SELECT count(*) FROM ({Of($"{table}_words", at)} ORDER BY n DESC LIMIT {{1}})) AS \"Value\"");
        return db.Database.SqlQueryRaw<int>(string.Join(" UNION ALL ", counts), [after, most, .. beginnings.Select(Beginning)]).ToListAsync(stop);
    }

    public async Task TidySearchAsync(CommonwealDb db, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            foreach (var (table, _) in Searching.Columns(db))
                foreach (var index in (string[])[table + "_search", table + "_words"]) await MergeAsync(db, index, stop);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>A negative number of pages begins to merge everything, the same number goes on; a step that changed nothing but its own row was the last.</summary>
    private async Task MergeAsync(CommonwealDb db, string index, CancellationToken stop)
    {
        const int pages = 500;
        for (var (step, changed) = (-pages, 2L); changed >= 2; step = pages)
        {
            using var turn = await TakeTurnAsync(stop);
            var before = await ChangesAsync();
            await db.Database.ExecuteSqlRawAsync($"INSERT INTO {index}({index}, rank) VALUES ('merge', {{0}})", [step], stop);
            changed = await ChangesAsync() - before;
        }

        async Task<long> ChangesAsync() => (await db.Database.SqlQueryRaw<long>("SELECT total_changes() AS \"Value\"").ToListAsync(stop))[0];
    }

    // The index hands out its rows from the newest on, one by one, until there are enough; where none is a match, it goes on
    // to the oldest all the same. Names of tables are ours, never typed by anybody; the words travel as a parameter.
    private static Task<List<Guid>> SearchAsync<T>(CommonwealDb db, string index, string match, long after, int most, CancellationToken stop) where T : class
    {
        var table = Searching.Column<T>(db).Table;
        index = table + index;
        return db.Database.SqlQueryRaw<Guid>($$"""
            SELECT t.id AS "Value" FROM {{index}} s CROSS JOIN {{table}} t ON t.rowid = s.rowid
            WHERE {{index}} MATCH {0} AND s.rowid > {1} ORDER BY s.rowid DESC LIMIT {2}
            """, match, after, most).ToListAsync(stop);
    }

    private static string Of(string index, int at) => string.Create(CultureInfo.InvariantCulture, $"SELECT rowid AS n FROM {index} WHERE {index} MATCH {{{at + 2}}} AND rowid > {{0}}");

    private static string Beginning(string word) => $"({string.Join(" OR ", Searching.Forms(word).Select(form => Quoted(form) + "*"))})";

    private static string Quoted(string word) => "\"" + word.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

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

    /// <summary>Every three letters in a row, so that a word is found inside others.</summary>
    private static IEnumerable<string> PartsTable(string table, string column)
        => Index($"{table}_search", table, table, column, row => row + column, "tokenize='trigram remove_diacritics 1'");

    /// <summary>
    /// Words and the beginnings of words, without where in the text they stand. Where a line ends, a
    /// text in many languages holds <c>\n</c>, which would stick to the next word.
    /// </summary>
    private static IEnumerable<string> WordsTable(string table, string column)
    {
        string Said(string row) => $"replace({row}{column}, '\\n', ' ')";
        // Each has a list of its own; longer ones are put together from all words that begin so.
        const string beginnings = "3 4 5 6 7 8 9";
        return
        [
            $"CREATE VIEW IF NOT EXISTS {table}_said AS SELECT rowid, {Said("")} AS {column} FROM {table}",
            .. Index($"{table}_words", table, $"{table}_said", column, Said, $"tokenize=\"unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'\", detail=none, columnsize=0, prefix='{beginnings}'"),
        ];
    }

    // The index points at row numbers: backups copy pages (never VACUUM, which numbers rows anew).
    private static IEnumerable<string> Index(string name, string table, string content, string column, Func<string, string> said, string options) =>
    [
        $"CREATE VIRTUAL TABLE IF NOT EXISTS {name} USING fts5({column}, content='{content}', content_rowid='rowid', {options})",
        // Without it a struck-out name would stay in the index, only marked as gone.
        $"INSERT INTO {name}({name}, rank) SELECT 'secure-delete', 1 WHERE NOT EXISTS (SELECT 1 FROM {name}_config WHERE k = 'secure-delete' AND v = 1)",
        $"CREATE TRIGGER IF NOT EXISTS {name}_added AFTER INSERT ON {table} BEGIN INSERT INTO {name}(rowid, {column}) VALUES (new.rowid, {said("new.")}); END",
        $"CREATE TRIGGER IF NOT EXISTS {name}_gone AFTER DELETE ON {table} BEGIN INSERT INTO {name}({name}, rowid, {column}) VALUES ('delete', old.rowid, {said("old.")}); END",
        $"CREATE TRIGGER IF NOT EXISTS {name}_changed AFTER UPDATE OF {column} ON {table} BEGIN INSERT INTO {name}({name}, rowid, {column}) VALUES ('delete', old.rowid, {said("old.")}); INSERT INTO {name}(rowid, {column}) VALUES (new.rowid, {said("new.")}); END",
        // A database of an earlier version has rows that this index does not know.
        $"INSERT INTO {name}({name}) SELECT 'rebuild' WHERE NOT EXISTS (SELECT 1 FROM {name}_idx) AND EXISTS (SELECT 1 FROM {table})",
    ];

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
