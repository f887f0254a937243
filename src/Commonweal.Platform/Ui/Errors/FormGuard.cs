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

    /// <summary>Prepares, and says where to go instead where there is nothing left to show; null shows the page.</summary>
    async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        return null;
    }
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
        var unguarded = !HttpMethods.IsPost(http.Request.Method) || context.HandlerInstance.GetType().IsDefined(typeof(IgnoreAntiforgeryTokenAttribute), inherit: true);
        var fault = unguarded ? null : await FaultAsync(http);
        if (fault is null)
        {
            var done = await next();
            // A form shown again because something in it must be mended is not a success.
            if (!unguarded && done.Result is PageResult && !context.ModelState.IsValid && http.Response.StatusCode == StatusCodes.Status200OK)
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        if (context.HandlerInstance is not (PageModel page and IFormPage form))
        {
            context.Result = new StatusCodeResult(fault.Status);
            return;
        }
        http.Response.StatusCode = fault.Status;
        page.ModelState.Clear();
        page.ModelState.AddModelError("", http.RequestServices.GetRequiredService<Texts>()[fault.Text]);
        context.Result = await form.ShowAgainAsync(http.RequestAborted) ?? page.Page();
    }

    /// <summary>What is wrong with the form as it came, or null.</summary>
    private static async Task<Fault?> FaultAsync(HttpContext http)
    {
        try
        {
            return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http) ? null : Fault.Expired;
        }
        catch (Exception exception) when (exception is AntiforgeryValidationException or BadHttpRequestException or InvalidDataException)
        {
            return IsTooLarge(exception) || IsTooLarge(exception.InnerException) ? Fault.TooLarge : Fault.Unreadable;
        }
    }

    private static bool IsTooLarge(Exception? exception)
        => exception is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
           || exception is InvalidDataException && exception.Message.Contains("limit", StringComparison.Ordinal);

    private sealed record Fault(int Status, string Text)
    {
        public static readonly Fault Expired = new(StatusCodes.Status400BadRequest, "errors.formExpired.text");
        public static readonly Fault TooLarge = new(StatusCodes.Status413PayloadTooLarge, "errors.tooLarge.text");
        public static readonly Fault Unreadable = new(StatusCodes.Status400BadRequest, "errors.badRequest.text");
    }
}
