using System.Text;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace Commonweal.Engagement.Meetings.WalkIn;

internal static class QueueEndpoints
{
    private static readonly ReadOnlyMemory<byte> Begin = "event: queue\ndata: "u8.ToArray(), End = "\n\n"u8.ToArray();

    /// <summary>The live queue: server-sent events of the HTML standard.</summary>
    internal static void MapQueue(this IEndpointRouteBuilder app)
        => app.MapGet("/{language:language}/meetings/{id:guid}/queue/live", StreamAsync).AllowAnonymous();

    private static async Task StreamAsync(Guid id, HttpContext http, CurrentCity city, QueueBroadcast broadcast, CommonwealDb db, IHostApplicationLifetime life)
    {
        if (!city.Latest.IsAwake("meetings") || !await db.Set<WalkInQueue>().AnyAsync(q => q.MeetingId == id, http.RequestAborted))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        // A program that stops does not wait for whoever listens; their browsers come back by themselves.
        using var over = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping);
        try
        {
            await foreach (var news in broadcast.ListenAsync(id, over.Token))
            {
                await http.Response.Body.WriteAsync(Begin, http.RequestAborted);
                await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(news), http.RequestAborted);
                await http.Response.Body.WriteAsync(End, http.RequestAborted);
                await http.Response.Body.FlushAsync(http.RequestAborted);
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            return;
        }
    }
}
