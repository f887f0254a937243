using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Commonweal.UnitTests.Files;

/// <summary>An S3 store of one bucket in memory, as far as keeping, reading and deleting objects goes.</summary>
internal sealed class FakeS3 : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeS3(WebApplication app) => this.app = app;

    public ConcurrentDictionary<string, (byte[] Content, string Type)> Objects { get; } = new(StringComparer.Ordinal);

    public ConcurrentBag<string> Authorizations { get; } = [];

    public bool IsBroken { get; set; }

    public string Endpoint => new Uri(app.Urls.Single()).Authority;

    public static async Task<FakeS3> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var s3 = new FakeS3(builder.Build());
        s3.app.Run(s3.AnswerAsync);
        await s3.app.StartAsync();
        return s3;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        Authorizations.Add(request.Headers.Authorization.ToString());
        if (IsBroken)
        {
            response.StatusCode = 503;
            return;
        }

        var key = request.Path.Value!.Trim('/');
        if (key == "bucket")
        {
            return;
        }

        if (HttpMethods.IsPut(request.Method))
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            Objects[key] = (body.ToArray(), request.ContentType ?? "");
            response.Headers.ETag = $"\"{Convert.ToHexStringLower(MD5.HashData(body.ToArray()))}\"";
            return;
        }

        if (HttpMethods.IsDelete(request.Method))
        {
            Objects.TryRemove(key, out _);
            response.StatusCode = 204;
            return;
        }

        if (!Objects.TryGetValue(key, out var found))
        {
            response.StatusCode = 404;
            if (HttpMethods.IsGet(request.Method))
            {
                response.ContentType = "application/xml";
                await response.WriteAsync("<Error><Code>NoSuchKey</Code><Message>No such key</Message></Error>");
            }

            return;
        }

        response.ContentType = found.Type;
        response.ContentLength = found.Content.Length;
        response.Headers.ETag = $"\"{Convert.ToHexStringLower(MD5.HashData(found.Content))}\"";
        response.Headers.LastModified = "Mon, 01 Jan 2024 00:00:00 GMT";
        if (HttpMethods.IsGet(request.Method))
        {
            await response.Body.WriteAsync(found.Content);
        }
    }
}
