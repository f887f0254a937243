using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Commonweal.Platform.Data.Postgres;

/// <summary>PostgreSQL: many writers, full-text search of words and of their parts without accents.</summary>
public sealed class PostgresDialect : IDialect
{
    /// <summary>Rows that stand together in the search index, by the order in which they came.</summary>
    private const int Stack = 4096;

    public string Name => "postgres";

    FrequentWords IDialect.Frequent { get; } = new();

    public ValueTask<IDisposable?> TakeTurnAsync(CancellationToken stop) => ValueTask.FromResult<IDisposable?>(null);

    public async Task PrepareAsync(CommonwealDb db, CancellationToken stop)
    {
        // Two nodes may start at once: the second waits here and finds the work done.
        await db.Database.OpenConnectionAsync(stop);
        await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_lock(20261123)", stop);
        try
        {
            // Asked first: upgrading makes the model anew in the form for comparing, which stays in memory.
            if ((await db.Database.GetPendingMigrationsAsync(stop)).Any()) await db.Database.MigrateAsync(stop);
            await db.Database.ExecuteSqlRawAsync("""
                CREATE EXTENSION IF NOT EXISTS pg_trgm;
                CREATE EXTENSION IF NOT EXISTS btree_gin;
                CREATE EXTENSION IF NOT EXISTS unaccent;
                CREATE OR REPLACE FUNCTION commonweal_plain(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
                    AS $$ SELECT lower(public.unaccent('public.unaccent', $1)) $$;
                CREATE OR REPLACE FUNCTION commonweal_words(text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
                    AS $$ SELECT to_tsvector('pg_catalog.simple', public.commonweal_plain(replace($1, '\n', ' '))) $$;
                CREATE OR REPLACE FUNCTION commonweal_beginning(text[]) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
                    AS $$ SELECT string_agg(quote_literal(public.commonweal_plain(form)) || ':*', ' | ')::tsquery FROM unnest($1) form $$;
                """, stop);
            foreach (var (table, column) in Searching.Columns(db))
            {
                // The order of coming, which SQLite's rows have anyway, and nothing of when.
                await db.Database.ExecuteSqlRawAsync($"ALTER TABLE {table} ADD COLUMN IF NOT EXISTS arrival bigint GENERATED ALWAYS AS IDENTITY", stop);
                await db.Database.ExecuteSqlRawAsync(
                    $"CREATE INDEX IF NOT EXISTS ix_{table}_search ON {table} USING gin ((arrival / {Stack}), commonweal_plain({column}) gin_trgm_ops)", stop);
                await db.Database.ExecuteSqlRawAsync(
                    $"CREATE INDEX IF NOT EXISTS ix_{table}_words ON {table} USING gin ((arrival / {Stack}), commonweal_words({column}))", stop);
            }
        }
        finally
        {
            await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_unlock(20261123)", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    public async Task<long> LastArrivalAsync<T>(CommonwealDb db, CancellationToken stop) where T : class
        => (await db.Database.SqlQueryRaw<long>($"SELECT last_value AS \"Value\" FROM {Searching.Column<T>(db).Table}_arrival_seq").ToListAsync(stop))[0];

    /// <summary>
    /// The index cannot hand out its rows in an order, nor stop early: of a word that stands in half of a million rows it
    /// lists half a million. So it knows the stack that each row lies in, and can be asked for the newest stacks alone.
    /// </summary>
    public bool FindsNewestFirst => false;

    public Task<List<Guid>> SearchPartsAsync<T>(CommonwealDb db, IReadOnlyList<string> words, long after, int most, CancellationToken stop) where T : class
    {
        var (table, column) = Searching.Column<T>(db);
        // The names are ours, never typed by anybody; the words travel as parameters.
        var where = string.Join(" AND ", words.Select((_, at) => Holds(column, at)));
        return db.Database.SqlQueryRaw<Guid>($"SELECT id AS \"Value\" FROM {table} WHERE {where}{Newer(after)} LIMIT {most}", [.. words.Select(Anywhere)]).ToListAsync(stop);
    }

    /// <summary>
    /// Whatever the stacks, the index puts the whole list of a beginning together; lists of three letters it skips through. So
    /// among the newest, parts of words are looked for: what begins so is among them.
    /// </summary>
    public Task<List<Guid>> SearchWordsAsync<T>(CommonwealDb db, IReadOnlyList<string> beginnings, long after, int most, CancellationToken stop) where T : class
    {
        if (after > 0) return SearchPartsAsync<T>(db, beginnings, after, most, stop);
        var (table, column) = Searching.Column<T>(db);
        var where = string.Join(" AND ", beginnings.Select((_, at) => FormattableString.Invariant($"commonweal_words({column}) @@ commonweal_beginning({{{at}}})")));
        return db.Database.SqlQueryRaw<Guid>($"SELECT id AS \"Value\" FROM {table} WHERE {where} LIMIT {most}", [.. beginnings.Select(w => (object)Searching.Forms(w).ToArray())]).ToListAsync(stop);
    }

    public Task<List<int>> CountWordsAsync<T>(CommonwealDb db, IReadOnlyList<string> beginnings, long after, int most, CancellationToken stop) where T : class
    {
        var (table, column) = Searching.Column<T>(db);
        var counts = beginnings.Select((_, at) => $"SELECT (SELECT count(*) FROM (SELECT FROM {table} WHERE {Holds(column, at)}{Newer(after)} LIMIT {most}) found)::int AS \"Value\"");
        return db.Database.SqlQueryRaw<int>(string.Join(" UNION ALL ", counts), [.. beginnings.Select(Anywhere)]).ToListAsync(stop);
    }

    /// <summary>What came lately waits in a list of its own, which every search reads from end to end.</summary>
    public async Task TidySearchAsync(CommonwealDb db, CancellationToken stop)
    {
        foreach (var (table, _) in Searching.Columns(db))
            await db.Database.ExecuteSqlRawAsync($"SELECT gin_clean_pending_list('ix_{table}_search'::regclass), gin_clean_pending_list('ix_{table}_words'::regclass)", stop);
    }

    /// <summary>Only the stacks from that row's on. As a bigint: compared with a smaller kind of number, the index would not be asked.</summary>
    private static string Newer(long after) => after == 0 ? "" : FormattableString.Invariant($" AND arrival / {Stack} >= {after / Stack}::bigint");

    private static string Holds(string column, int at) => FormattableString.Invariant($"commonweal_plain({column}) LIKE commonweal_plain({{{at}}})");

    private static object Anywhere(string word) => "%" + Literally(word) + "%";

    private static string Literally(string word) => word
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    public async Task<IDbContextTransaction?> HoldAsync(CommonwealDb db, CancellationToken stop) => await db.Database.BeginTransactionAsync(stop);

    public Task<List<T>> UntakenAsync<T>(CommonwealDb db, string condition, int most, object[] values, CancellationToken stop) where T : class
        => db.Set<T>().FromSqlRaw($"SELECT * FROM {db.Model.FindEntityType(typeof(T))!.GetTableName()} WHERE {condition} ORDER BY id LIMIT {most} FOR UPDATE SKIP LOCKED", values).ToListAsync(stop);

    public string PassingHeld => "FOR UPDATE SKIP LOCKED";

    public async Task AddManyAsync(CommonwealDb db, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken stop)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var import = await connection.BeginBinaryImportAsync($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)", stop);
        foreach (var row in rows)
        {
            await import.StartRowAsync(stop);
            foreach (var value in row)
            {
                if (value is null) await import.WriteNullAsync(stop);
                else await import.WriteAsync(value, stop);
            }
        }
        await import.CompleteAsync(stop);
    }

    /// <summary>Rows written over are cleared away by PostgreSQL's own vacuum; where that must not wait, it is asked for.</summary>
    public async Task ForgetDeletedAsync(CommonwealDb db, CancellationToken stop, params string[] tables)
    {
        // Names of our own tables; nothing that came from outside.
        var statement = "VACUUM " + string.Join(", ", tables);
        if (tables.Length > 0) await db.Database.ExecuteSqlRawAsync(statement, stop);
    }

    public async Task<bool> TryBeTheOnlyAsync(CommonwealDb db, OnlyOne work, CancellationToken stop)
        => (await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({(long)work}) AS \"Value\"").ToListAsync(stop))[0];

    public string HeldStill => " FOR SHARE";

    public bool IsDuplicate(DbUpdateException exception)
        => exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
