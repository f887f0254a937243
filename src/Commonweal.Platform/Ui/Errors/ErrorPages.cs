using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Commonweal.Platform.Ui.Errors;

internal static class ErrorPages
{
    /// <summary>Every bare error becomes a page in the likeliest language, with its own status.</summary>
    internal static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
    }

    /// <summary>An address nobody answers is 404 to everybody: without this the desk's door would ask to sign in first.</summary>
    internal static void UseNothingHere(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint() is not null) return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    /// <summary>The path the reader asked for, also while an error page is shown in its place.</summary>
    internal static PathString AskedPath(this HttpContext context)
        => context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
           ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Request.Path;
}
