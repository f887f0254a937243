using System.Security.Claims;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Configuration;

namespace Commonweal.Platform.Accounts.SignIn;

/// <summary>Back from the city's provider: finds the account by the address the provider verified. Never makes one.</summary>
[AllowAnonymous, ResponseCache(NoStore = true)]
internal sealed class CityProviderEntranceModel(
    UserManager<Account> accounts, Session session, AuditTrail audit, IConfiguration configuration, Here here, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "returnUrl")] public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var shown = await HttpContext.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        if (shown.Principal is not { } person) return Refuse("signIn.city.failed");
        if (person.FindFirstValue("email") is not { } email || !string.Equals(person.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase))
            return Refuse("signIn.city.notVerified");
        var account = await accounts.FindByEmailAsync(email);
        if (account is null || !PasswordCheck.MayEnter(account, here.City) || !await IsTheSameAsync(account, person))
        {
            await audit.RecordAsync("sign-in-failed", "account", account?.Id.ToString() ?? "unknown", "provider", stop);
            return Refuse("signIn.city.unknown");
        }
        var back = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/desk";
        if (CityProvider.ShowedSecondFactor(person) || configuration.GetValue<bool>(CityProvider.HasSecondFactor))
        {
            await session.OpenAsync(account, SecondFactor.Provider, stop);
            return LocalRedirect(back);
        }
        if (account.TwoFactorEnabled || (await accounts.GetPasskeysAsync(account)).Count > 0)
        {
            await session.AskSecondStepAsync(account);
            return LocalRedirect("/desk/sign-in/code" + QueryString.Create("returnUrl", back));
        }
        await session.OpenAsync(account, by: null, stop);
        return LocalRedirect("/desk/me/second-factor");
    }

    /// <summary>
    /// The provider's key of the person is remembered at the first time: whoever is given an address anew, after
    /// somebody else had it, does not get that person's account with it.
    /// </summary>
    private async Task<bool> IsTheSameAsync(Account account, ClaimsPrincipal person)
    {
        var subject = person.FindFirstValue("sub") ?? "";
        var known = (await accounts.GetLoginsAsync(account)).FirstOrDefault(l => l.LoginProvider == Schemes.CityProvider);
        if (known is not null) return known.ProviderKey == subject;
        return (await accounts.AddLoginAsync(account, new UserLoginInfo(Schemes.CityProvider, subject, null))).Succeeded;
    }

    private PageResult Refuse(string key)
    {
        ModelState.AddModelError("", texts[key]);
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }
}
