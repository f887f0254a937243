using Commonweal.Platform.Data;
using Commonweal.Platform.City;
using Commonweal.Web.Commands;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Commonweal.AppTests.Data;

public abstract class BackupTests(AppFixture app) : AppTest(app)
{
    private readonly string folder = Directory.CreateTempSubdirectory("commonweal-backup-").FullName;

    [Fact]
    public async Task BackedUpWhileServing_RestoresElsewhere_WithFilesAndAWholeTrail()
    {
        var place = App.Services.GetRequiredService<DataPlace>();
        Directory.CreateDirectory(place.FilesFolder);
        await File.WriteAllTextAsync(Path.Combine(place.FilesFolder, "crest.svg"), "<svg/>");
        var file = Path.Combine(folder, "city.tar.gz");

        Assert.Equal(0, await RunAsync(place, "backup", file, "--with-keys"));
        Assert.Equal(1, await RunAsync(place, "backup", file));
        var elsewhere = new DataPlace(Path.Combine(folder, "elsewhere"), await OtherDatabaseAsync(place), Path.Combine(folder, "elsewhere", "keys"));
        Assert.Equal(0, await RunAsync(elsewhere, "restore", file));
        Assert.Equal(1, await RunAsync(elsewhere, "restore", file));
        Assert.Equal(0, await RunAsync(elsewhere, "restore", file, "--force"));

        Assert.True(File.Exists(Path.Combine(elsewhere.FilesFolder, "crest.svg")));
        Assert.Equal(Directory.EnumerateFiles(place.KeysFolder).Select(Path.GetFileName).Order(StringComparer.Ordinal), Directory.EnumerateFiles(elsewhere.KeysFolder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        await using var program = await Commonweal.Web.Hosting.OpenExistingAsync(Settings(elsewhere));
        await using var scope = program.Services.CreateAsyncScope();
        Assert.Equal(3, await scope.ServiceProvider.GetRequiredService<CommonwealDb>().Set<District>().CountAsync());
    }

    [Fact]
    public async Task BackedUp_WithoutAsking_HoldsNoKeys()
    {
        var place = App.Services.GetRequiredService<DataPlace>();
        var file = Path.Combine(folder, "city.tar.gz");

        Assert.Equal(0, await RunAsync(place, "backup", file));

        await using var packed = new System.IO.Compression.GZipStream(File.OpenRead(file), System.IO.Compression.CompressionMode.Decompress);
        await using var tar = new System.Formats.Tar.TarReader(packed);
        var names = new List<string>();
        while (await tar.GetNextEntryAsync() is { } entry) names.Add(entry.Name);
        Assert.Single(names, n => n.StartsWith("database.", StringComparison.Ordinal));
        Assert.DoesNotContain(names, n => n.StartsWith("keys", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Restore_OfSomethingElse_IsRefusedAndChangesNothing()
    {
        var file = Path.Combine(folder, "city.tar.gz");
        await File.WriteAllTextAsync(file, "not a backup");
        var elsewhere = new DataPlace(Path.Combine(folder, "elsewhere"), await OtherDatabaseAsync(App.Services.GetRequiredService<DataPlace>()), Path.Combine(folder, "elsewhere", "keys"));

        Assert.Equal(1, await RunAsync(elsewhere, "restore", file));
        Assert.False(File.Exists(elsewhere.DatabaseFile));
    }

    public override ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return base.DisposeAsync();
    }

    private static string[] Settings(DataPlace place)
        => place.ConnectionString is null ? [$"--data={place.Folder}", $"--keys={place.KeysFolder}"] : [$"--data={place.Folder}", $"--keys={place.KeysFolder}", $"--database={place.ConnectionString}"];

    private static Task<int> RunAsync(DataPlace place, params string[] words) => CommandLine.RunAsync([.. words, .. Settings(place)]);

    private static async Task<string?> OtherDatabaseAsync(DataPlace place)
    {
        if (place.ConnectionString is null) return null;
        var name = "restored_" + Guid.NewGuid().ToString("N");
        await using var connection = new NpgsqlConnection(place.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name}";
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(place.ConnectionString) { Database = name }.ToString();
    }
}

public sealed class BackupOnSqlite(SqliteApp app) : BackupTests(app);

public sealed class BackupOnPostgres(PostgresApp app) : BackupTests(app);
