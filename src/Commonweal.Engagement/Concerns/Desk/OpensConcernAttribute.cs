using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>
/// A page about the concern named in its address: 404 where it lies out of the colleague's reach. Showing such a page is
/// reading the concern, and is recorded.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OpensConcernAttribute : Attribute, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var opened = http.RequestServices.GetRequiredService<OpenedConcern>();
        if (!Guid.TryParse(context.RouteData.Values["id"]?.ToString(), out var id) || !await opened.OpenAsync(http.User, id, http.RequestAborted))
        {
            context.Result = new NotFoundResult();
            return;
        }
        if (HttpMethods.IsGet(http.Request.Method)) await opened.RecordReadingAsync(http.RequestAborted);
        await next();
    }
}
