using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Concerns.Follow;

/// <summary>Asks for the sixteen digits; attempts are throttled.</summary>
[AllowAnonymous, WhileAwake("concerns")]
internal sealed class ShowReceiptModel(FollowAccess access, Throttle throttle, Here here, Texts texts) : PageModel, IFormPage
{
    /// <summary>Wrong attempts an hour: ten thousand years for a fair chance at one of a million receipts.</summary>
    private const int MostAttempts = 30;

    [BindProperty] public string? Receipt { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!throttle.Allows(HttpContext, "receipt", MostAttempts)) return Refuse("follow.tooMany", StatusCodes.Status429TooManyRequests);
        if (SecretDigits.Read(Receipt) is not { } digits) return Refuse("follow.receipt.bad", StatusCodes.Status400BadRequest);
        if (await access.FindAsync(digits, stop) is not { } concern) return Refuse("follow.receipt.unknown", StatusCodes.Status404NotFound);
        throttle.Forgive(HttpContext, "receipt");
        access.Open(concern);
        return LocalRedirect(here.Link("/follow/concern"));
    }

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    private PageResult Refuse(string key, int status)
    {
        ModelState.AddModelError(nameof(Receipt), texts[key]);
        Response.StatusCode = status;
        return Page();
    }
}
