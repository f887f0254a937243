using Commonweal.Communication.Delivery;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.City;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commonweal.Communication.Channels.Paper.Picture;

/// <summary>The poster of a language as a picture, for whoever may see the page it is linked from.</summary>
internal static class PictureEndpoint
{
    internal static void MapPictures(this IEndpointRouteBuilder app)
        => app.MapGet("/desk/messages/{id:guid}/picture/{into:length(2,20)}.png", async (Guid id, string into, PaperSheets sheets, PosterPicture picture, AuditTrail audit, CurrentCity city, HttpContext http, CancellationToken stop) =>
        {
            if (!city.Latest.IsAwake(DeliverySlice.Part) || into == PaperSheets.AllLanguages || await sheets.OfAsync(id, into, stop) is not [var sheet]) return Results.NotFound();
            var png = await picture.DrawAsync(sheet, stop);
            await audit.RecordAsync("exported", "message", id.ToString(), "picture " + into, stop);
            http.Response.Headers.CacheControl = "no-store";
            return Results.File(png, "image/png", $"poster-{into}.png");
        }).WithMetadata(new RequirePermissionAttribute("messages.read"));
}
