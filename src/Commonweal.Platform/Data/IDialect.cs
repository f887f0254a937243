using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Commonweal.Platform.Data;

/// <summary>What SQLite and PostgreSQL do differently. Everything else is written once.</summary>
public interface IDialect
{
    /// <summary><c>sqlite</c> or <c>postgres</c>.</summary>
    string Name { get; }

    internal FrequentWords Frequent { get; }

    /// <summary>Waits for this process's turn to write: one at a time on SQLite, at once on PostgreSQL.</summary>
    ValueTask<IDisposable?> TakeTurnAsync(CancellationToken stop);

    /// <summary>Creates or upgrades the schema and what EF cannot express (search indexes, extensions).</summary>
    Task PrepareAsync(CommonwealDb db, CancellationToken stop);

    /// <summary>The place of the newest row in the order in which rows of <typeparamref name="T"/> came, counted from one; zero where there is none.</summary>
    Task<long> LastArrivalAsync<T>(CommonwealDb db, CancellationToken stop) where T : class;

    /// <summary>Whether the index hands out the rows of a word from the newest on, and stops when there are enough: then nothing need be asked of the newest first.</summary>
    bool FindsNewestFirst { get; }

    /// <summary>
    /// Keys of rows of <typeparamref name="T"/> whose searchable column holds every one of these words, be it inside another,
    /// without regard to case and accents: one step of <see cref="Searching.FindAsync{T}(CommonwealDb, string, int, CancellationToken)"/>,
    /// which is what pages ask.
    /// </summary>
    /// <param name="db">The database.</param>
    /// <param name="words">Words of three letters and more.</param>
    /// <param name="after">Look only at rows that came after about this one (see <see cref="LastArrivalAsync{T}"/>); zero for all.</param>
    /// <param name="most">How many keys are enough.</param>
    /// <param name="stop">Ends it.</param>
    Task<List<Guid>> SearchPartsAsync<T>(CommonwealDb db, IReadOnlyList<string> words, long after, int most, CancellationToken stop) where T : class;

    /// <summary>As <see cref="SearchPartsAsync{T}"/>, of rows in which words begin so, among the newest also of others that hold them; the beginnings are of letters and digits.</summary>
    Task<List<Guid>> SearchWordsAsync<T>(CommonwealDb db, IReadOnlyList<string> beginnings, long after, int most, CancellationToken stop) where T : class;

    /// <summary>In how many rows, counted up to <paramref name="most"/>, each is found so.</summary>
    Task<List<int>> CountWordsAsync<T>(CommonwealDb db, IReadOnlyList<string> beginnings, long after, int most, CancellationToken stop) where T : class;

    /// <summary>Puts the pieces of the search indexes together, in short steps.</summary>
    Task TidySearchAsync(CommonwealDb db, CancellationToken stop);

    /// <summary>
    /// Keeps the rows that <see cref="UntakenAsync{T}"/> then returns for this worker until the transaction ends, with which
    /// a killed process lets go of them; null on SQLite, where one process works.
    /// </summary>
    Task<IDbContextTransaction?> HoldAsync(CommonwealDb db, CancellationToken stop);

    /// <summary>The first rows, by key, that meet a condition in SQL and that no other worker holds.</summary>
    Task<List<T>> UntakenAsync<T>(CommonwealDb db, string condition, int most, object[] values, CancellationToken stop) where T : class;

    /// <summary>What a <c>SELECT</c> ends with so that it passes over rows that another worker's open transaction holds; empty on SQLite, where one writes at a time.</summary>
    string PassingHeld { get; }

    /// <summary>Adds many rows the quickest way the database has, in the transaction that is open; nothing of them is audited or tracked.</summary>
    /// <param name="db">The database, in a transaction.</param>
    /// <param name="table">A table of ours.</param>
    /// <param name="columns">Its columns, in the order of the values.</param>
    /// <param name="rows">Values as the columns hold them: texts, numbers, keys, bytes, null.</param>
    /// <param name="stop">Ends it.</param>
    Task AddManyAsync(CommonwealDb db, string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken stop);

    /// <summary>Takes what was deleted or written over out of where it could still lie: logs and free pages, as far as the database allows.</summary>
    /// <param name="db">The database.</param>
    /// <param name="stop">Ends the work.</param>
    /// <param name="tables">Tables whose old rows must be gone now; PostgreSQL else clears them when it finds the time.</param>
    Task ForgetDeletedAsync(CommonwealDb db, CancellationToken stop, params string[] tables);

    /// <summary>
    /// Inside a transaction: true where no other node does this work now, and none will until the transaction ends.
    /// Never waits. On SQLite a transaction that writes is alone anyway.
    /// </summary>
    Task<bool> TryBeTheOnlyAsync(CommonwealDb db, OnlyOne work, CancellationToken stop);

    /// <summary>
    /// Ends a <c>SELECT</c> inside a transaction: nobody changes the rows it read before the transaction ends. Empty on
    /// SQLite, where a transaction that writes is alone.
    /// </summary>
    string HeldStill { get; }

    /// <summary>True where an exception means that a unique value was taken already.</summary>
    bool IsDuplicate(DbUpdateException exception);
}
