using System.Text.Json;
using Commonweal.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Commonweal.Benchmarks.Peers;

/// <summary>What a peer does for each request.</summary>
/// <param name="Body">The bytes it writes.</param>
/// <param name="ContentType">Their type.</param>
/// <param name="ContentEncoding">Their encoding, or null.</param>
/// <param name="Connection">Where it runs the statements, or null.</param>
/// <param name="IsPostgres">Which database that is.</param>
/// <param name="Statements">What it runs first.</param>
internal sealed record Recipe(
    byte[] Body, string ContentType, string? ContentEncoding = null, string? Connection = null, bool IsPostgres = false, IReadOnlyList<Statement>? Statements = null);

/// <summary>The hand-written endpoint an answer of Commonweal is compared with: the same bytes, nothing else.</summary>
internal static class Peer
{
    internal static async Task<int> ServeAsync(string kind, string recipe)
    {
        var said = JsonSerializer.Deserialize<Recipe>(await File.ReadAllBytesAsync(recipe))!;
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        var app = builder.Build();
        if (kind == "bytes") app.MapGet("/", http => WriteAsync(http, said));
        else app.MapGet("/", async http =>
        {
            await Statements.RunAsync(said.Connection!, said.IsPostgres, said.Statements!);
            await WriteAsync(http, said);
        });
        await app.RunAsync();
        return 0;
    }

    /// <summary>Starts a peer in a process of its own.</summary>
    internal static async Task<(Child Process, Uri Address)> StartAsync(string kind, Recipe recipe)
    {
        var file = Path.Combine(Path.GetTempPath(), $"commonweal-peer-{Guid.NewGuid():N}.json");
        await File.WriteAllBytesAsync(file, JsonSerializer.SerializeToUtf8Bytes(recipe));
        var child = await Child.StartAsync(["dotnet", typeof(Peer).Assembly.Location, "peer", kind, file]);
        var address = await child.WaitForAsync("Now listening on: (http://[^ ]+)", TimeSpan.FromSeconds(30));
        File.Delete(file);
        return (child, new Uri(address));
    }

    private static async Task WriteAsync(HttpContext http, Recipe recipe)
    {
        http.Response.ContentType = recipe.ContentType;
        if (recipe.ContentEncoding is { } encoding) http.Response.Headers.ContentEncoding = encoding;
        http.Response.ContentLength = recipe.Body.Length;
        await http.Response.Body.WriteAsync(recipe.Body, http.RequestAborted);
    }
}
