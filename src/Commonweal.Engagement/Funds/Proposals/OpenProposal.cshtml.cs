using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Funds.Proposals;

/// <summary>Asks for the digits of a proposal's receipt; attempts are throttled.</summary>
[AllowAnonymous, WhileAwake("funds")]
internal sealed class OpenProposalModel(ProposalAccess access, Throttle throttle, Here here, Texts texts) : PageModel, IFormPage
{
    private const int MostAttempts = 30;

    [BindProperty] public string? Receipt { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!throttle.Allows(HttpContext, "fund-receipt", MostAttempts)) return Refuse("errors.tooMany.text", StatusCodes.Status429TooManyRequests);
        if (SecretDigits.Read(Receipt) is not { } digits) return Refuse("funds.mine.bad", StatusCodes.Status400BadRequest);
        if (await access.FindAsync(digits, stop) is not { } proposal) return Refuse("funds.mine.unknown", StatusCodes.Status404NotFound);
        throttle.Forgive(HttpContext, "fund-receipt");
        access.Open(proposal);
        return LocalRedirect(here.Link("/funds/proposals/mine"));
    }

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    private PageResult Refuse(string key, int status)
    {
        ModelState.AddModelError(nameof(Receipt), texts[key]);
        Response.StatusCode = status;
        return Page();
    }
}
