using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Commonweal.Testing;

/// <summary>What was asked of a gateway.</summary>
internal sealed record Asked(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, byte[] Bytes)
{
    public string Body => System.Text.Encoding.UTF8.GetString(Bytes);
}

/// <summary>A server on this machine that speaks for gateways and networks: it keeps what it was asked, and answers as a test says.</summary>
internal sealed class TestGateway : IAsyncDisposable
{
    private readonly WebApplication program;
    private readonly ConcurrentQueue<Asked> asked = new();

    private TestGateway(WebApplication program) => this.program = program;

    internal string Address { get; private set; } = "";

    internal IReadOnlyList<Asked> Asked => [.. asked];

    /// <summary>How it answers; success in JSON with a new name each time where nobody says otherwise.</summary>
    internal Func<Asked, HttpContext, Task> Answer { get; set; } = Usual;

    internal static Task Usual(Asked asked, HttpContext http)
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync($$"""{"status":"queued","messages":[{"id":"m-{{Guid.NewGuid():N}}"}],"ok":true,"id":"1"}""");
    }

    internal static Func<Asked, HttpContext, Task> Says(int status, string body = "{}", params (string Name, string Value)[] headers) => (_, http) =>
    {
        http.Response.StatusCode = status;
        foreach (var (name, value) in headers) http.Response.Headers[name] = value;
        return http.Response.WriteAsync(body);
    };

    /// <summary>Half an answer: more was promised than comes.</summary>
    internal static async Task Half(Asked asked, HttpContext http)
    {
        http.Response.ContentLength = 1000;
        await http.Response.WriteAsync("{\"stat");
        await http.Response.Body.FlushAsync();
        http.Abort();
    }

    internal void Forget()
    {
        asked.Clear();
        Answer = Usual;
    }

    internal static async Task<TestGateway> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var gateway = new TestGateway(builder.Build());
        gateway.program.Run(gateway.TakeAsync);
        await gateway.program.StartAsync();
        gateway.Address = gateway.program.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return gateway;
    }

    public ValueTask DisposeAsync() => program.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var one = new Asked(http.Request.Method, http.Request.Path, http.Request.QueryString.Value ?? "", http.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray());
        asked.Enqueue(one);
        await Answer(one, http);
    }
}
