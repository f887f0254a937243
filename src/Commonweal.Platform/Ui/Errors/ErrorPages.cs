using Microsoft.AspNetCore.Builder;
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
}
