using Commonweal.Platform.Contracts;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.Privacy.Receipts;

/// <summary>The one door where the sixteen digits of any receipt are typed; attempts are throttled here, and nowhere else.</summary>
[AllowAnonymous, ResponseCache(NoStore = true)]
internal sealed class OpenReceiptModel(IEnumerable<IReceiptHolder> holders, Throttle throttle, Here here, Texts texts) : PageModel, IFormPage
{
    internal const string Path = "/receipt";

    /// <summary>Wrong attempts an hour: ten thousand years for a fair chance at one of a million receipts.</summary>
    private const int MostAttempts = 30;

    [BindProperty] public string? Receipt { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!throttle.Allows(HttpContext, "receipt", MostAttempts)) return Refuse("receipt.tooMany", StatusCodes.Status429TooManyRequests);
        if (SecretDigits.Read(Receipt) is not { } digits) return Refuse("receipt.bad", StatusCodes.Status400BadRequest);
        foreach (var holder in holders.Where(h => here.City.IsAwake(h.Part)))
        {
            if (await holder.OpenAsync(digits, stop) is not { } page) continue;
            throttle.Forgive(HttpContext, "receipt");
            return LocalRedirect(here.Link(page));
        }
        return Refuse("receipt.unknown", StatusCodes.Status404NotFound);
    }

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    private PageResult Refuse(string key, int status)
    {
        ModelState.AddModelError(nameof(Receipt), texts[key]);
        Response.StatusCode = status;
        return Page();
    }
}
