using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Engagement.Communities.Partner;

/// <summary>A page of a community's own room: whoever is not in it is asked for the code. Beside it stands [AllowAnonymous], for a delegate has no account.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class InPartnerRoomAttribute : Attribute, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var services = context.HttpContext.RequestServices;
        if (await services.GetRequiredService<PartnerRoom>().FindAsync(context.HttpContext.RequestAborted) is not null)
        {
            context.HttpContext.Response.Headers.CacheControl = "no-store";
            await next();
        }
        else context.Result = new LocalRedirectResult(services.GetRequiredService<Here>().Link("/communities/partner"));
    }
}
