using Commonweal.Platform.Accounts.SignIn;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.Accounts.Me;

/// <summary>A new password for the old one; every other session ends.</summary>
[RequirePermission("desk"), ResponseCache(NoStore = true)]
internal sealed class ChangePasswordModel(
    MyAccount me, UserManager<Account> accounts, IPasswordHasher<Account> hasher, FailedSignIns failures, Session session, AuditTrail audit, TimeProvider clock, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public string? Password { get; set; }

    [BindProperty] public string? NewPassword { get; set; }

    [BindProperty] public string? PasswordAgain { get; set; }

    [TempData] public bool Saved { get; set; }

    public bool IsDemonstration { get; private set; }

    public Task OnGetAsync(CancellationToken stop) => PrepareAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        var account = await me.GetAsync();
        if (IsDemonstration) ModelState.AddModelError("", texts["demonstration.password"]);
        else if (!await IsRightAsync(account, stop)) ModelState.AddModelError(nameof(Password), texts["me.password.wrong"]);
        else if (PasswordRule.Check(NewPassword, PasswordAgain, account.Name, await accounts.GetEmailAsync(account)) is { } wrong)
            ModelState.AddModelError(wrong == "accounts.password.differs" ? nameof(PasswordAgain) : nameof(NewPassword), texts[wrong, ("least", PasswordRule.Shortest), ("most", PasswordRule.Longest)]);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        account.PasswordHash = hasher.HashPassword(account, NewPassword!);
        audit.Add("password-changed", "account", account.Id.ToString());
        await accounts.UpdateSecurityStampAsync(account);
        await session.RenewAsync(account);
        Saved = true;
        return LocalRedirect("/desk/me");
    }

    public async Task PrepareAsync(CancellationToken stop) => IsDemonstration = (await me.GetAsync()).Demonstration;

    /// <summary>Whoever found an open screen must not guess on here without end.</summary>
    private async Task<bool> IsRightAsync(Account account, CancellationToken stop)
    {
        if (account.LockoutEnd > clock.GetUtcNow()) return false;
        if (account.PasswordHash is null || Password is { Length: > 0 and <= PasswordRule.Longest } typed && hasher.VerifyHashedPassword(account, account.PasswordHash, typed) != PasswordVerificationResult.Failed)
            return true;
        await failures.CountAsync(account, "password-change", stop);
        return false;
    }
}
