using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Partner;

/// <summary>Asks a delegate for the code; attempts are throttled.</summary>
[AllowAnonymous, WhileAwake("communities"), ResponseCache(NoStore = true)]
internal sealed class EnterRoomModel(CommonwealDb db, SecretDigits secretDigits, PartnerRoom room, Throttle throttle, Here here, Texts texts) : PageModel, IFormPage
{
    private const int MostAttempts = 30;

    [BindProperty] public string? Code { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!throttle.Allows(HttpContext, "partner-code", MostAttempts)) return Refuse("communities.partner.tooMany", StatusCodes.Status429TooManyRequests);
        if (SecretDigits.Read(Code) is not { } digits) return Refuse("communities.partner.bad", StatusCodes.Status400BadRequest);
        var lookups = secretDigits.Lookups(PartnerCode.Purpose, digits);
        var code = await db.Set<PartnerCode>().AsNoTracking().SingleOrDefaultAsync(c => lookups.Contains(c.Lookup), stop);
        if (code?.Opens(here.Today) != true) return Refuse("communities.partner.unknown", StatusCodes.Status404NotFound);
        throttle.Forgive(HttpContext, "partner-code");
        room.Open(code);
        return LocalRedirect(here.Link("/communities/partner/room"));
    }

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    private PageResult Refuse(string key, int status)
    {
        ModelState.AddModelError(nameof(Code), texts[key]);
        Response.StatusCode = status;
        return Page();
    }
}
