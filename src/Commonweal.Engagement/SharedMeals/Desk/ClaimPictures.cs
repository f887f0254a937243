using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Files;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Desk;

internal static class ClaimPictures
{
    /// <summary>The picture of a shop's receipt; seeing one is recorded.</summary>
    internal static void MapClaimPictures(this IEndpointRouteBuilder app)
        => app.MapGet("/desk/shared-meals/claims/{id:guid}/picture", async (Guid id, CommonwealDb db, StoredFiles files, AuditTrail audit, CurrentCity city, HttpContext http) =>
        {
            var stop = http.RequestAborted;
            if (!city.Latest.IsAwake("shared-meals")) return Results.NotFound();
            if (await db.Set<MealClaim>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, stop) is not { FileId: { } file }) return Results.NotFound();
            await audit.RecordAsync("read", "meal_claim", id.ToString(), "picture", stop);
            http.Response.Headers.CacheControl = "private, no-store";
            return await files.AnswerAsync(file, stop);
        }).WithMetadata(new RequirePermissionAttribute("sharedMeals.work"));
}
