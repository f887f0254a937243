using Commonweal.Platform.City;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commonweal.Platform.Ui;

internal static class ThemeEndpoints
{
    private const string PlainCrest = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path fill="{0}" d="M4 4h32v18c0 8-7 12-16 15C11 34 4 30 4 22Z"/><path fill="none" stroke="#fff" stroke-width="3" d="M8 20c6-5 10 5 16 0 4-3 6-2 8 0"/></svg>
        """;

    internal static void MapTheme(this IEndpointRouteBuilder app)
    {
        app.MapGet("/theme.css", (CurrentCity city) => Results.Text($":root{{--city-colour:{city.Latest.Settings.Colour}}}", "text/css")).AllowAnonymous();
        app.MapGet("/crest", (CurrentCity city) => Results.Text(PlainCrest.Replace("{0}", city.Latest.Settings.Colour, StringComparison.Ordinal), "image/svg+xml")).AllowAnonymous();
    }
}
