using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Funds.Grants.Holder;

/// <summary>Asks those who carry a project out for their digits; attempts are throttled.</summary>
[AllowAnonymous, WhileAwake("funds"), ResponseCache(NoStore = true)]
internal sealed class EnterGrantModel(GrantRoom room, Throttle throttle, Here here, Texts texts) : PageModel, IFormPage
{
    private const int MostAttempts = 30;

    [BindProperty] public string? Code { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!throttle.Allows(HttpContext, "grant-code", MostAttempts)) return Refuse("errors.tooMany.text", StatusCodes.Status429TooManyRequests);
        if (SecretDigits.Read(Code) is not { } digits) return Refuse("funds.mine.bad", StatusCodes.Status400BadRequest);
        if (await room.FindAsync(digits, stop) is not { } code) return Refuse("funds.holder.unknown", StatusCodes.Status404NotFound);
        throttle.Forgive(HttpContext, "grant-code");
        room.Open(code);
        return LocalRedirect(here.Link("/funds/grants/mine"));
    }

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    private PageResult Refuse(string key, int status)
    {
        ModelState.AddModelError(nameof(Code), texts[key]);
        Response.StatusCode = status;
        return Page();
    }
}
