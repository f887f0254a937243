using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.Ui.Errors;

/// <summary>A page with a form that can show itself again with what was typed.</summary>
public interface IFormPage
{
    /// <summary>Loads what the form shows besides the typed values (choices, summaries).</summary>
    Task PrepareAsync(CancellationToken stop);
}

/// <summary>
/// Checks the form token itself instead of the framework's bare 400: a stale token gives the typed text back, with a
/// sentence that says to send again.
/// </summary>
internal sealed class FormGuard : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || await IsValidAsync(http))
        {
            await next();
            return;
        }
        if (context.HandlerInstance is not (PageModel page and IFormPage form))
        {
            context.Result = new BadRequestResult();
            return;
        }
        await form.PrepareAsync(http.RequestAborted);
        page.ModelState.AddModelError("", http.RequestServices.GetRequiredService<Texts>()["errors.formExpired.text"]);
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Result = page.Page();
    }

    private static async Task<bool> IsValidAsync(HttpContext http)
        => await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
}
