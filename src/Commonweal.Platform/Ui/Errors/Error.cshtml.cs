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

    public void OnGet() => Show();

    public void OnPost() => Show();

    private void Show()
    {
        // From the path itself: where a form cannot be read, the framework binds nothing at all.
        var code = int.TryParse(RouteData.Values["code"] as string, System.Globalization.CultureInfo.InvariantCulture, out var named) ? named : StatusCodes.Status404NotFound;
        key = Known.GetValueOrDefault(code, "errors.unexpected");
        Response.StatusCode = code is >= 400 and < 600 ? code : StatusCodes.Status404NotFound;
    }
}
