using Commonweal.Platform.City;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.Platform.Ui;

/// <summary>A page of a part that the city may let sleep: 404 while it does.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WhileAwakeAttribute(string part) : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (!context.HttpContext.RequestServices.GetRequiredService<CurrentCity>().Latest.IsAwake(part)) context.Result = new NotFoundResult();
    }

    public void OnResourceExecuted(ResourceExecutedContext context) { }
}
