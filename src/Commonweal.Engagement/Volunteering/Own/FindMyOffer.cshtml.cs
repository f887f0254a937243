using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Volunteering.Own;

/// <summary>Asks for the receipt of an offer; attempts are throttled.</summary>
[AllowAnonymous, WhileAwake("volunteering")]
internal sealed class FindMyOfferModel(OfferAccess access, Throttle throttle, Here here, Texts texts) : PageModel, IFormPage
{
    private const int MostAttempts = 30;

    [BindProperty] public string? Receipt { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!throttle.Allows(HttpContext, "help-receipt", MostAttempts)) return Refuse("volunteering.tooMany", StatusCodes.Status429TooManyRequests);
        if (SecretDigits.Read(Receipt) is not { } digits) return Refuse("volunteering.mine.receipt.bad", StatusCodes.Status400BadRequest);
        if (await access.FindAsync(digits, stop) is not { } offer) return Refuse("volunteering.mine.receipt.unknown", StatusCodes.Status404NotFound);
        throttle.Forgive(HttpContext, "help-receipt");
        access.Open(offer, digits);
        return LocalRedirect(here.Link(ListWaysModel.Path + "/mine/offer"));
    }

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    private PageResult Refuse(string key, int status)
    {
        ModelState.AddModelError(nameof(Receipt), texts[key]);
        Response.StatusCode = status;
        return Page();
    }
}
