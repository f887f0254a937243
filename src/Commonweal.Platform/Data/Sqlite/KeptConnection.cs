using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace Commonweal.Platform.Data.Sqlite;

/// <summary>
/// Stays open from one request to the next, until its context is disposed of: opening a connection, and telling SQLite of
/// Entity Framework's functions, costs more than a short question.
/// </summary>
internal sealed class KeptConnection(RelationalConnectionDependencies dependencies, IRawSqlCommandBuilder commands, IDiagnosticsLogger<DbLoggerCategory.Infrastructure> logger)
    : SqliteRelationalConnection(dependencies, commands, logger)
{
    internal static void Use(DbContextOptionsBuilder options) => options.ReplaceService<ISqliteRelationalConnection, KeptConnection>();

    protected override void CloseDbConnection()
    {
    }

    protected override Task CloseDbConnectionAsync() => Task.CompletedTask;
}
