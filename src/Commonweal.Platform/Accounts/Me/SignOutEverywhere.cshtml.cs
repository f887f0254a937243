using Commonweal.Platform.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.Accounts.Me;

/// <summary>Ends every session of mine: here at once, elsewhere within a minute.</summary>
[RequireSignIn, ResponseCache(NoStore = true)]
internal sealed class SignOutEverywhereModel(MyAccount me, UserManager<Account> accounts, SignInManager<Account> signIn, AuditTrail audit) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/desk/me");

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var account = await me.GetAsync();
        await accounts.UpdateSecurityStampAsync(account);
        await audit.RecordAsync("signed-out", "account", account.Id.ToString(), "everywhere", stop);
        await signIn.SignOutAsync();
        return LocalRedirect("/desk/sign-in");
    }
}
