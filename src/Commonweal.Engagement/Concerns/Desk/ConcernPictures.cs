using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

internal static class ConcernPictures
{
    /// <summary>Pictures of a concern, for those who may open it; seeing one is reading the concern.</summary>
    internal static void MapConcernPictures(this IEndpointRouteBuilder app)
        => app.MapGet("/desk/concerns/{id:guid}/pictures/{picture:guid}", async (
            Guid id, Guid picture, bool? small, OpenedConcern opened, CommonwealDb db, StoredFiles files, HttpContext http) =>
        {
            var stop = http.RequestAborted;
            if (!await opened.OpenAsync(http.User, id, stop)) return Results.NotFound();
            if (await db.Set<ConcernPicture>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == picture && p.ConcernId == id, stop) is not { } found) return Results.NotFound();
            await opened.RecordReadingAsync(stop);
            http.Response.Headers.CacheControl = "private, no-store";
            return await files.AnswerAsync(small == true && found.PreviewId is { } preview ? preview : found.FileId, stop);
        }).WithMetadata(new RequirePermissionAttribute("concerns.open"));
}
