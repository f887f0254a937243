using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Funds.Voting;

/// <summary>The receipt of a ballot, shown once.</summary>
[AllowAnonymous, WhileAwake("funds"), ResponseCache(NoStore = true)]
internal sealed class BallotCountedModel(Here here) : PageModel
{
    public string Slug { get; private set; } = "";

    public string Receipt { get; private set; } = "";

    public IActionResult OnGet(string slug)
    {
        if (TempData["fund-receipt"] is not string receipt) return LocalRedirect(here.Link("/funds"));
        (Slug, Receipt) = (slug, receipt);
        return Page();
    }
}
