using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.Accounts.SignIn;

/// <summary>The desk's door: address and password here, the second factor on the next page; or a passkey; or the city's provider.</summary>
[AllowAnonymous, ResponseCache(NoStore = true)]
internal sealed class SignInModel(
    PasswordCheck password, Session session, SignInManager<Account> passkeys, IAuthenticationSchemeProvider schemes, Throttle throttle, Here here, Texts texts)
    : PageModel, IFormPage
{
    private const int MostAttemptsAnHour = 300;

    [BindProperty] public string? Email { get; set; }

    [BindProperty] public string? Password { get; set; }

    [BindProperty] public string? Credential { get; set; }

    [BindProperty(SupportsGet = true, Name = "returnUrl")] public string? ReturnUrl { get; set; }

    public bool CityProvider { get; private set; }

    public bool Demonstration => here.City.Settings.IsDemonstration;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (User.Identity?.IsAuthenticated == true) return LocalRedirect(Back);
        await PrepareAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(Email)) ModelState.AddModelError(nameof(Email), texts["errors.required"]);
        if (string.IsNullOrEmpty(Password)) ModelState.AddModelError(nameof(Password), texts["errors.required"]);
        if (!ModelState.IsValid) return await AgainAsync(StatusCodes.Status400BadRequest, stop);
        if (!throttle.Allows(HttpContext, "sign-in", MostAttemptsAnHour)) return await RefuseAsync("errors.tooMany.text", StatusCodes.Status429TooManyRequests, stop);
        var account = Email!.Length <= 254 && Password!.Length <= PasswordRule.Longest ? await password.CheckAsync(Email.Trim(), Password, stop) : null;
        if (account is null) return await RefuseAsync("signIn.failed", StatusCodes.Status400BadRequest, stop);
        if (account.Demonstration)
        {
            await session.OpenAsync(account, SecondFactor.Demonstration, stop);
            return LocalRedirect(Back);
        }
        if (account.TwoFactorEnabled || (await passkeys.UserManager.GetPasskeysAsync(account)).Count > 0)
        {
            await session.AskSecondStepAsync(account);
            return LocalRedirect("/desk/sign-in/code" + QueryString.Create("returnUrl", Back));
        }
        await session.OpenAsync(account, by: null, stop);
        return LocalRedirect("/desk/me/second-factor");
    }

    public async Task<IActionResult> OnPostPasskeyAsync(CancellationToken stop)
    {
        // Without a challenge of ours in the cookie there is nothing to answer.
        var asked = await HttpContext.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (!asked.Succeeded || string.IsNullOrEmpty(Credential) || Credential.Length > 20_000) return await RefuseAsync("signIn.passkey.failed", StatusCodes.Status400BadRequest, stop);
        var shown = await passkeys.PerformPasskeyAssertionAsync(Credential);
        if (!shown.Succeeded || !PasswordCheck.MayEnter(shown.User, here.City)) return await RefuseAsync("signIn.passkey.failed", StatusCodes.Status400BadRequest, stop);
        await passkeys.UserManager.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey);
        await session.OpenAsync(shown.User, SecondFactor.Passkey, stop);
        return LocalRedirect(Back);
    }

    public async Task PrepareAsync(CancellationToken stop) => CityProvider = await schemes.GetSchemeAsync(Schemes.CityProvider) is not null;

    internal string Back => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/desk";

    private Task<IActionResult> RefuseAsync(string key, int status, CancellationToken stop)
    {
        ModelState.AddModelError("", texts[key]);
        return AgainAsync(status, stop);
    }

    private async Task<IActionResult> AgainAsync(int status, CancellationToken stop)
    {
        await PrepareAsync(stop);
        Response.StatusCode = status;
        return Page();
    }
}
