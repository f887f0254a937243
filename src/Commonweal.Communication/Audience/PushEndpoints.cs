using System.Text.Json;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commonweal.Communication.Audience;

/// <summary>
/// What a browser's worker asks without a page: <c>GET /push/key</c>, the key it asks its push service with, and
/// <c>POST /push/place</c>, that its place is another one now. It works while the part sleeps, too: they agreed once.
/// </summary>
internal static class PushEndpoints
{
    private const int MostBytes = 8192, MostAnHour = 30;

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web);

    /// <param name="Endpoint">The address.</param>
    /// <param name="Key">The browser's public key; not needed of the old place.</param>
    /// <param name="Auth">Its secret.</param>
    private sealed record Place(string? Endpoint, string? Key, string? Auth);

    private sealed record Move(Place? Was, Place? Now);

    internal static void MapPush(this IEndpointRouteBuilder app)
    {
        app.MapGet("/push/key", (HttpContext http, OfferedChannels offered) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return offered.Kinds.Contains(ChannelKind.Push) ? Results.Text(offered.PushKey()) : Results.NotFound();
        }).AllowAnonymous();
        app.MapPost("/push/place", async (HttpContext http, OfferedChannels offered, PushServices services, PushMoves moves, Throttle throttle, Texts texts, CancellationToken stop) =>
        {
            if (!offered.Kinds.Contains(ChannelKind.Push)) return Results.NotFound();
            if (!throttle.Allows(http, "push-moved", MostAnHour)) return Says(StatusCodes.Status429TooManyRequests, texts["errors.tooMany.text"]);
            if (http.Request.ContentLength is null or > MostBytes) return Says(StatusCodes.Status413PayloadTooLarge, texts["audience.push.bad"]);
            if (await ReadAsync(http.Request, stop) is not { Was: { Endpoint: { Length: > 0 } old, Auth: { Length: > 0 } secret }, Now: { } next }
                || !Uri.TryCreate(old, UriKind.Absolute, out var was) || services.Take(next.Endpoint, next.Key, next.Auth) is not { } now) return Says(StatusCodes.Status400BadRequest, texts["audience.push.bad"]);
            return await moves.MoveAsync(was.AbsoluteUri, secret, now, stop) ? Results.NoContent() : Says(StatusCodes.Status404NotFound, texts["audience.push.unknown"]);
        }).AllowAnonymous().DisableAntiforgery();
    }

    private static IResult Says(int status, string words) => Results.Problem(words, statusCode: status);

    private static async Task<Move?> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        try { return await JsonSerializer.DeserializeAsync<Move>(request.Body, Written, stop); }
        catch (JsonException) { return null; }
    }
}
