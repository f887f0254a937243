using System.Buffers.Text;
using Commonweal.Platform.Accounts.SignIn;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.Accounts.Me;

/// <summary>My passkeys: add one with a name, remove one. The last factor stays.</summary>
[RequireSignIn, ResponseCache(NoStore = true)]
internal sealed class PasskeysModel(
    MyAccount me, UserManager<Account> accounts, SignInManager<Account> passkeys, Session session, AuditTrail audit, CityTime time, TimeProvider clock, Texts texts) : PageModel, IFormPage
{
    private const int LongestName = 100, Most = 20;

    [BindProperty] public string? Name { get; set; }

    [BindProperty] public string? Credential { get; set; }

    [BindProperty] public string? Remove { get; set; }

    [TempData] public string? NewCodes { get; set; }

    public IReadOnlyList<(string Id, string Name, string Since)> Mine { get; private set; } = [];

    public bool MayRemove { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await MustShowFirstAsync()) return LocalRedirect("/desk/me/second-factor");
        await PrepareAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await MustShowFirstAsync()) return Forbid();
        await PrepareAsync(stop);
        var account = await me.GetAsync();
        if (Name?.Trim().Length > LongestName || Name?.Any(char.IsControl) == true) return Refuse(nameof(Name), texts["errors.tooLong", ("most", LongestName)]);
        var asked = await HttpContext.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (!asked.Succeeded || Mine.Count >= Most || string.IsNullOrEmpty(Credential) || Credential.Length > 20_000) return Refuse("", texts["passkeys.failed"]);
        var made = await passkeys.PerformPasskeyAttestationAsync(Credential);
        if (!made.Succeeded || made.UserEntity.Id != account.Id.ToString()) return Refuse("", texts["passkeys.failed"]);
        made.Passkey.Name = string.IsNullOrWhiteSpace(Name) ? texts["passkeys.unnamed", ("date", time.Short(clock.GetUtcNow()))] : Name.Trim();
        audit.Add("second-factor-set", "account", account.Id.ToString(), "passkey");
        await accounts.AddOrUpdatePasskeyAsync(account, made.Passkey);
        var codes = await me.FirstRecoveryCodesAsync();
        await session.RenewAsync(account, secondFactor: true);
        if (codes is null) return LocalRedirect("/desk/me/passkeys");
        NewCodes = string.Join(' ', codes);
        return LocalRedirect("/desk/me/recovery-codes");
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken stop)
    {
        if (await MustShowFirstAsync()) return Forbid();
        await PrepareAsync(stop);
        if (!MayRemove) return Refuse("", texts["passkeys.last"]);
        if (!Mine.Any(p => p.Id == Remove)) return NotFound();
        var account = await me.GetAsync();
        audit.Add("second-factor-removed", "account", account.Id.ToString(), "passkey");
        await accounts.RemovePasskeyAsync(account, Base64Url.DecodeFromChars(Remove));
        return LocalRedirect("/desk/me/passkeys");
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        var account = await me.GetAsync();
        Mine = [.. (await accounts.GetPasskeysAsync(account)).OrderBy(p => p.CreatedAt)
            .Select(p => (Base64Url.EncodeToString(p.CredentialId), p.Name ?? "", time.Short(p.CreatedAt)))];
        MayRemove = await me.FactorsAsync() > 1;
    }

    private async Task<bool> MustShowFirstAsync() => !Permissions.HasSecondFactor(User) && await me.FactorsAsync() > 0;

    private PageResult Refuse(string field, string message)
    {
        ModelState.AddModelError(field, message);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
