using Commonweal.Platform.Accounts.SignIn;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Pictures;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.Accounts.Me;

/// <summary>Sets up an authenticator: shows its key as picture, link and letters; takes it once a code of it was typed.</summary>
[RequireSignIn, ResponseCache(NoStore = true)]
internal sealed class AuthenticatorModel(
    MyAccount me, UserManager<Account> accounts, AccountStore keys, Session session, AuditTrail audit, TimeProvider clock, Here here, Texts texts) : PageModel, IFormPage
{
    private const string Provider = "commonweal", Pending = "pending-authenticator";

    [BindProperty] public string? Code { get; set; }

    [TempData] public string? NewCodes { get; set; }

    public string Key { get; private set; } = "";

    public string Link { get; private set; } = "";

    public bool IsSet { get; private set; }

    public bool CanRemove { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await MustShowFirstAsync()) return LocalRedirect("/desk/me/second-factor");
        await PrepareAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnGetPictureAsync(CancellationToken stop)
    {
        if (await MustShowFirstAsync()) return Forbid();
        await PrepareAsync(stop);
        return File(QrPicture.Svg(Link), "image/svg+xml");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await MustShowFirstAsync()) return Forbid();
        await PrepareAsync(stop);
        var account = await me.GetAsync();
        if (Totp.Match(Totp.Bytes(Key), Code ?? "", clock.GetUtcNow(), lastStep: 0) is not { } step)
        {
            ModelState.AddModelError(nameof(Code), texts["authenticator.code.wrong"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        await keys.SetAuthenticatorKeyAsync(account, Key, stop);
        await accounts.RemoveAuthenticationTokenAsync(account, Provider, Pending);
        account.LastCodeStep = step;
        account.TwoFactorEnabled = true;
        audit.Add("second-factor-set", "account", account.Id.ToString(), "authenticator");
        await accounts.UpdateSecurityStampAsync(account);
        var codes = await me.FirstRecoveryCodesAsync();
        await session.RenewAsync(account, secondFactor: true);
        if (codes is null) return LocalRedirect("/desk/me");
        NewCodes = string.Join(' ', codes);
        return LocalRedirect("/desk/me/recovery-codes");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (!CanRemove || await MustShowFirstAsync()) return Forbid();
        var account = await me.GetAsync();
        account.TwoFactorEnabled = false;
        await keys.SetAuthenticatorKeyAsync(account, Totp.NewKey(), stop);
        audit.Add("second-factor-removed", "account", account.Id.ToString(), "authenticator");
        await accounts.UpdateSecurityStampAsync(account);
        await session.RenewAsync(account);
        return LocalRedirect("/desk/me");
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        var account = await me.GetAsync();
        IsSet = account.TwoFactorEnabled;
        CanRemove = IsSet && await me.FactorsAsync() > 1;
        if (await accounts.GetAuthenticationTokenAsync(account, Provider, Pending) is { } pending) Key = pending;
        else
        {
            Key = Totp.NewKey();
            await accounts.SetAuthenticationTokenAsync(account, Provider, Pending, Key);
        }
        Link = Totp.Uri(here.Name, await accounts.GetEmailAsync(account) ?? account.Name, Key);
    }

    /// <summary>A stolen password must not be enough to replace a second factor that is there.</summary>
    private async Task<bool> MustShowFirstAsync() => !Permissions.HasSecondFactor(User) && await me.FactorsAsync() > 0;
}
