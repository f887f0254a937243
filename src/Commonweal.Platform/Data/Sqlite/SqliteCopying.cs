using Commonweal.Platform.Commands;
using Commonweal.Platform.Data.Backup;
using Microsoft.Data.Sqlite;

namespace Commonweal.Platform.Data.Sqlite;

/// <summary>Copies the embedded database page by page, so that the row numbers its search index points at stay.</summary>
internal sealed class SqliteCopying(DataPlace place) : ICopying
{
    public string EntryName => "database.sqlite";

    public async Task CopyToAsync(string file, CancellationToken stop)
    {
        await using var source = Connection(place.DatabaseFile, SqliteOpenMode.ReadWrite);
        await using var copy = Connection(file, SqliteOpenMode.ReadWriteCreate);
        await source.OpenAsync(stop);
        await copy.OpenAsync(stop);
        source.BackupDatabase(copy);
    }

    public Task<bool> IsEmptyAsync(CancellationToken stop) => Task.FromResult(!File.Exists(place.DatabaseFile));

    public async Task RestoreAsync(string file, CancellationToken stop)
    {
        await using (var copy = Connection(file, SqliteOpenMode.ReadWrite))
        {
            await copy.OpenAsync(stop);
            await using var check = copy.CreateCommand();
            check.CommandText = "PRAGMA integrity_check";
            if (await check.ExecuteScalarAsync(stop) is not "ok") throw new CommandFailure("The database in this backup is damaged. Nothing was changed here.");
        }
        foreach (var rest in new[] { "-wal", "-shm" }) File.Delete(place.DatabaseFile + rest);
        File.Move(file, place.DatabaseFile, overwrite: true);
    }

    private static SqliteConnection Connection(string file, SqliteOpenMode mode)
        => new(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 60 }.ToString());
}
