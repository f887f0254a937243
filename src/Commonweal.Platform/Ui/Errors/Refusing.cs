using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.Ui.Errors;

/// <summary>How a page answers a form it cannot take.</summary>
public static class Refusing
{
    /// <summary>The form again with what was typed and what to do about it; 400.</summary>
    public static PageResult ShowAgain(this PageModel page)
    {
        page.Response.StatusCode = StatusCodes.Status400BadRequest;
        return page.Page();
    }
}
