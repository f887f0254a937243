using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Volunteering.Own;

/// <summary>What happens next, and the receipt.</summary>
[AllowAnonymous, WhileAwake("volunteering"), ResponseCache(NoStore = true)]
internal sealed class OfferSentModel(OfferAccess access, Here here) : PageModel
{
    public string Digits { get; private set; } = "";

    public IActionResult OnGet()
    {
        if (access.Current() is not { } own) return LocalRedirect(here.Link("/receipt"));
        Digits = SecretDigits.Grouped(own.Digits);
        return Page();
    }
}
