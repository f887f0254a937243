using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commonweal.Platform.Ui.Home;

internal static class HomeEndpoints
{
    /// <summary><c>/</c> goes to the best language of the city.</summary>
    internal static void MapHome(this IEndpointRouteBuilder app) => app.MapGet("/", (HttpRequest request, HttpResponse response, CurrentCity city) =>
    {
        response.Headers.Vary = "Accept-Language";
        return Results.Redirect("/" + LanguageChoice.Best(request.Headers.AcceptLanguage.ToString(), city.Latest.Languages));
    }).AllowAnonymous();
}
