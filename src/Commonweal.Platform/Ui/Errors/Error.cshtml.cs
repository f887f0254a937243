using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.Ui.Errors;

/// <summary>Says what went wrong and where to go; shown for any method.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    private static readonly Dictionary<int, string> Known = new()
    {
        [400] = "errors.badRequest", [401] = "errors.forbidden", [403] = "errors.forbidden", [404] = "errors.notFound", [405] = "errors.notFound",
        [409] = "errors.changedMeanwhile", [413] = "errors.tooLarge", [415] = "errors.badRequest", [429] = "errors.tooMany",
    };

    private string key = "errors.unexpected";

    public string Title => key + ".title";

    public string Text => key + ".text";

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        key = Known.GetValueOrDefault(code, "errors.unexpected");
        Response.StatusCode = code is >= 400 and < 600 ? code : StatusCodes.Status404NotFound;
    }
}
