using Commonweal.Platform.Data;
using Commonweal.Testing;
using Commonweal.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.AppTests;

/// <summary>A city of a test's own, on either database, that other processes serve and change; this one looks into it.</summary>
internal sealed class OtherCity : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("commonweal-other-").FullName;
    private PostgresCluster? cluster;
    private WebApplication? program;

    /// <summary>The words that name the city to a command.</summary>
    internal string[] Place { get; private set; } = [];

    internal static async Task<OtherCity> MakeAsync(bool postgres, bool durable = true)
    {
        var city = new OtherCity();
        city.Place = ["--data", city.folder];
        if (!postgres) return city;
        Needed.Here(PostgresCluster.IsInstalled, PostgresApp.NotInstalled);
        city.cluster = await PostgresCluster.StartAsync(durable);
        city.Place = [.. city.Place, "--database", await city.cluster.CreateDatabaseAsync("commonweal")];
        return city;
    }

    /// <summary>Opens the city in this process, with further settings.</summary>
    internal async Task<IServiceProvider> OpenAsync(params string[] settings)
    {
        if (program is not null) await program.DisposeAsync();
        program = await Hosting.OpenAsync([.. Place.Chunk(2).Select(pair => $"{pair[0]}={pair[1]}"), .. settings]);
        return program.Services;
    }

    /// <summary>Looks into the database as it is now.</summary>
    internal async Task<T> LookAsync<T>(Func<CommonwealDb, Task<T>> look)
    {
        if (program is null) await OpenAsync();
        await using var scope = program!.Services.CreateAsyncScope();
        return await look(scope.ServiceProvider.GetRequiredService<CommonwealDb>());
    }

    /// <summary>Ends the program in this process, as when it is stopped.</summary>
    internal async Task CloseAsync()
    {
        if (program is not null) await program.DisposeAsync();
        program = null;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        if (program is not null) await program.DisposeAsync();
        if (cluster is not null) await cluster.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
