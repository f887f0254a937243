using System.Globalization;
using Commonweal.Platform.City;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.Localization;

/// <summary>Route constraint <c>:language</c>: only the city's own languages; any other is a 404.</summary>
internal sealed class LanguageConstraint(CurrentCity city) : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
        => values[routeKey] is string language && city.Latest.Languages.Contains(language, StringComparer.Ordinal);
}

internal static class LanguageRouting
{
    /// <summary>Reads the city once for the request, before routing asks for its languages.</summary>
    internal static void UseCity(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var city = app.ApplicationServices.GetRequiredService<CurrentCity>().GetAsync(context.RequestAborted);
        return city.IsCompletedSuccessfully ? next(context) : AfterAsync(city.AsTask(), context, next);
    });

    private static async Task AfterAsync(Task reading, HttpContext context, RequestDelegate next)
    {
        await reading;
        await next(context);
    }

    /// <summary>Speaks the language of the path, else the colleague's own, else the likeliest one.</summary>
    internal static void UseLanguage(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var city = ((CurrentCity)context.RequestServices.GetService(typeof(CurrentCity))!).Latest;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = LanguageCulture.For(LanguageOf(context, city));
        return next(context);
    });

    private static string LanguageOf(HttpContext context, CitySnapshot city)
    {
        if (context.Request.RouteValues["language"] is string route) return route;
        var first = context.AskedPath().Value?.Split('/', 3).ElementAtOrDefault(1);
        if (first is not null && city.Languages.Contains(first, StringComparer.Ordinal)) return first;
        var own = context.User.FindFirst("language")?.Value;
        if (own is not null && city.Languages.Contains(own, StringComparer.Ordinal)) return own;
        return LanguageChoice.Best(context.Request.Headers.AcceptLanguage.ToString(), city.Languages);
    }
}
