using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Funds.Proposals;

/// <summary>The receipt of a proposal, shown once.</summary>
[AllowAnonymous, WhileAwake("funds"), ResponseCache(NoStore = true)]
internal sealed class ProposalSentModel(Here here) : PageModel
{
    public string Digits { get; private set; } = "";

    public IActionResult OnGet()
    {
        if (TempData["fund-proposal"] is not string digits) return LocalRedirect(here.Link("/funds/proposals/open"));
        Digits = SecretDigits.Grouped(digits);
        return Page();
    }
}
