using Commonweal.Platform.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Audience;

/// <summary><c>/s/…</c>: the short link at the end of a text message leads to its reader's own page. Opening it changes nothing.</summary>
internal static class ShortLinks
{
    internal static void MapShortLinks(this IEndpointRouteBuilder app) => app.MapGet("/s/{token}", async (string token, AudienceLinks links, CommonwealDb db, HttpContext http, CancellationToken stop) =>
    {
        if (links.ReadShort(token) is not { } id) return Results.NotFound();
        var found = await db.Set<Channel>().Where(c => c.Id == id).Join(db.Set<Subscriber>(), c => c.SubscriberId, s => s.Id, (c, s) => new { s.Id, s.Languages }).SingleOrDefaultAsync(stop);
        http.Response.Headers.CacheControl = "no-store";
        return found is { Languages: [var language, ..] } ? Results.LocalRedirect($"/{language}{links.PathOf(LinkTo.Mine, found.Id)}") : Results.NotFound();
    }).AllowAnonymous();
}
