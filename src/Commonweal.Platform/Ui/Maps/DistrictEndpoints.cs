using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Commonweal.Platform.Ui.Maps;

internal static class DistrictEndpoints
{
    internal const string Path = "/districts.geojson";
    internal const string ContentType = "application/geo+json";

    /// <summary>The outlines for maps in the browser: codes and shapes, no words.</summary>
    internal static void MapDistricts(this IEndpointRouteBuilder app) => app.MapGet(Path, (HttpRequest request, HttpResponse response, CityShapes city) =>
    {
        if (city.Latest is not { } shapes)
        {
            return Results.NotFound();
        }

        var isThisVersion = string.Equals(request.Query["v"], shapes.Version, StringComparison.Ordinal);
        response.Headers.CacheControl = isThisVersion ? "public, max-age=31536000, immutable" : "public, max-age=60";
        return Results.Bytes(shapes.GeoJson, ContentType, entityTag: new EntityTagHeaderValue($"\"{shapes.Version}\""));
    }).AllowAnonymous();
}
