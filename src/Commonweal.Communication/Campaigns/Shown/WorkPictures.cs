using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Files;
using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Commonweal.Communication.Campaigns.Shown;

/// <summary>Pictures of works: for everybody where the work is, and before that for those at the desk who prepare it.</summary>
internal sealed class WorkPictures(CommonwealDb db, StoredFiles files, CurrentCity city, CityTime time, TimeProvider clock)
{
    public static string PathOf(Guid work) => $"{PublicCampaigns.Path}/works/{work}";

    internal static void Map(IEndpointRouteBuilder endpoints)
        => endpoints.MapMethods("/{language:language}" + PublicCampaigns.Path + "/works/{id:guid}", [HttpMethods.Get, HttpMethods.Head], (Guid id, WorkPictures pictures, HttpContext http) => pictures.GiveAsync(id, http)).AllowAnonymous();

    private async Task<IResult> GiveAsync(Guid id, HttpContext http)
    {
        var stop = http.RequestAborted;
        var (latest, today) = (city.Latest, time.Day(clock.GetUtcNow()));
        if (!latest.IsAwake(CampaignsSlice.Part)) return Results.NotFound();
        if (await db.Set<CampaignWork>().AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, stop) is not { PictureId: { } picture } work) return Results.NotFound();
        var campaign = await db.Set<Campaign>().AsNoTracking().SingleAsync(c => c.Id == work.CampaignId, stop);
        var isPublic = campaign.IsPublic(today, latest) && work.IsPublic(today, latest);
        if (!isPublic && !http.User.HasClaim("permission", "campaigns.read")) return Results.NotFound();
        if (await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == picture, stop) is not { } file || await files.OpenAsync(picture, stop) is not { } content) return Results.NotFound();
        http.Response.Headers.CacheControl = isPublic ? "no-cache" : "private, no-store";
        return Results.Stream(content, file.ContentType, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(file.Sha256.AsSpan(0, 16))}\""));
    }
}
