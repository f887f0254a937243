using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Data.Sqlite;

/// <summary>The embedded database: one file, one machine, nothing to install.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, DbSurroundings surroundings, SqliteDialect dialect)
    : CommonwealDb(options, surroundings)
{
    public override IDialect Dialect => dialect;
}
