using Commonweal.Platform.City;
using Commonweal.Platform.Files;
using Commonweal.Platform.Ui.Theme;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commonweal.Platform.Ui.Theme;

internal static class ThemeEndpoints
{
    internal static void MapTheme(this IEndpointRouteBuilder app)
    {
        app.MapGet("/theme.css", (CurrentCity city, HttpContext http) =>
        {
            Keep(http, city.Latest);
            return Results.Text(ThemeSheet.Write(Of(city.Latest)), "text/css");
        }).AllowAnonymous();
        app.MapGet("/crest", async (CurrentCity city, CityLook look, StoredFiles files, HttpContext http, CancellationToken stop) =>
        {
            Keep(http, city.Latest);
            return city.Latest.Settings.CrestId is { } crest ? await files.AnswerAsync(crest, stop) : Results.Text(look.DrawnCrest, "image/svg+xml");
        }).AllowAnonymous();
    }

    internal static Colour Of(CitySnapshot city) => Colour.TryParse(city.Settings.Colour, out var colour) ? colour : Colour.Black;

    /// <summary>What the address names by version never changes; another version may be of another node that is behind.</summary>
    private static void Keep(HttpContext http, CitySnapshot city)
    {
        var named = http.Request.Query["v"] == city.Settings.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
        http.Response.Headers.CacheControl = named ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
