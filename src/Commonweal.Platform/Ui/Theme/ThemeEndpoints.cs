using Commonweal.Platform.City;
using Commonweal.Platform.Files;
using Commonweal.Platform.Ui.Theme;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commonweal.Platform.Ui.Theme;

internal static class ThemeEndpoints
{
    private const string PlainCrest = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path fill="{0}" d="M4 4h32v18c0 8-7 12-16 15C11 34 4 30 4 22Z"/><path fill="none" stroke="{1}" stroke-width="3" stroke-linecap="round" d="M9 17c5-4 8 4 13 0 3-2.5 5-2 8 0M11 25c4-4 7 4 11 0 3-2.5 4-2 7 0"/></svg>
        """;

    internal static void MapTheme(this IEndpointRouteBuilder app)
    {
        app.MapGet("/theme.css", (CurrentCity city, HttpContext http) =>
        {
            Keep(http, city.Latest);
            return Results.Text(ThemeSheet.Write(Of(city.Latest)), "text/css");
        }).AllowAnonymous();
        app.MapGet("/crest", async (CurrentCity city, StoredFiles files, HttpContext http, CancellationToken stop) =>
        {
            Keep(http, city.Latest);
            if (city.Latest.Settings.CrestId is { } crest) return await files.AnswerAsync(crest, stop);
            var accent = ColourScale.Accent(Of(city.Latest), dark: false);
            var drawing = PlainCrest.Replace("{0}", accent["base-default"].ToString(), StringComparison.Ordinal).Replace("{1}", accent["base-contrast-default"].ToString(), StringComparison.Ordinal);
            return Results.Text(drawing, "image/svg+xml");
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
