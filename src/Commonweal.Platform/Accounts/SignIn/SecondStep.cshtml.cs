using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.Accounts.SignIn;

/// <summary>The second factor after the password: a code of the authenticator, a recovery code, or the passkey.</summary>
[AllowAnonymous, ResponseCache(NoStore = true)]
internal sealed class SecondStepModel(CodeCheck codes, Session session, Throttle throttle, Texts texts) : PageModel, IFormPage
{
    private const int MostAttemptsAnHour = 300;

    [BindProperty] public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "returnUrl")] public string? ReturnUrl { get; set; }

    internal string Back => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/desk";

    public async Task<IActionResult> OnGetAsync() => await session.OwingSecondStepAsync() is null ? StartAgain() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await session.OwingSecondStepAsync() is not { } account) return StartAgain();
        if (!throttle.Allows(HttpContext, "second-step", MostAttemptsAnHour)) return Refuse("errors.tooMany.text", StatusCodes.Status429TooManyRequests);
        if (string.IsNullOrWhiteSpace(Code)) return Refuse("errors.required");
        if (await codes.CheckAsync(account, Code, stop) is not { } factor) return Refuse("signIn.code.failed");
        await session.OpenAsync(account, factor, stop);
        return LocalRedirect(Back);
    }

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    private LocalRedirectResult StartAgain() => LocalRedirect("/desk/sign-in" + QueryString.Create("returnUrl", Back));

    private PageResult Refuse(string key, int status = StatusCodes.Status400BadRequest)
    {
        ModelState.AddModelError(nameof(Code), texts[key]);
        Response.StatusCode = status;
        return Page();
    }
}
