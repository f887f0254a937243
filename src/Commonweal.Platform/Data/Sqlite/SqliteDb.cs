using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Data.Sqlite;

/// <summary>The embedded database: one file, one machine, nothing to install.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : CommonwealDb(options)
{
    /// <summary>Statements its connection keeps prepared, by their text.</summary>
    internal Dictionary<string, KeptCommand> Statements { get; } = new(StringComparer.Ordinal);
}
