using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.Accounts.SignIn;

/// <summary>Behind a one-time link: a colleague chooses a password; the first administrator also says who they are.</summary>
[AllowAnonymous, ResponseCache(NoStore = true)]
internal sealed class WelcomeModel(
    Invitations invitations, UserManager<Account> accounts, IPasswordHasher<Account> hasher, Session session, AuditTrail audit, CommonwealDb db, Texts texts) : PageModel, IFormPage
{
    [BindProperty(SupportsGet = true)] public string Token { get; set; } = "";

    [BindProperty] public string? Name { get; set; }

    [BindProperty] public string? Email { get; set; }

    [BindProperty] public string? Password { get; set; }

    [BindProperty] public string? PasswordAgain { get; set; }

    public Account? Invited { get; private set; }

    public bool MakesAdministrator { get; private set; }

    private Invitation? invitation;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (invitation is null) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        if (invitation is null) return Again(StatusCodes.Status410Gone);
        await CheckAsync();
        if (!ModelState.IsValid) return Again(StatusCodes.Status400BadRequest);
        var account = Invited ?? new Account { Name = Name!.Trim(), Email = Email!.Trim(), Roles = [Role.Administrator] };
        if (!await OpenAsync(account, stop))
        {
            invitation = null;
            Invited = null;
            return Again(StatusCodes.Status410Gone);
        }
        await session.OpenAsync(account, by: null, stop);
        return LocalRedirect("/desk/me/second-factor");
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        invitation = await invitations.FindAsync(Token, stop);
        if (invitation?.AccountId is { } id) Invited = await accounts.FindByIdAsync(id.ToString());
        if (Invited is { Left: true } || invitation is { AccountId: not null } && Invited is null) invitation = null;
        MakesAdministrator = invitation is { AccountId: null };
    }

    public bool IsOpen => invitation is not null;

    private async Task CheckAsync()
    {
        if (MakesAdministrator)
        {
            AccountFields.CheckName(ModelState, nameof(Name), Name, texts);
            await AccountFields.CheckEmailAsync(ModelState, nameof(Email), Email, accounts, texts);
        }
        if (PasswordRule.Check(Password, PasswordAgain, Name ?? Invited?.Name, Email) is { } wrong)
            ModelState.AddModelError(wrong == "accounts.password.differs" ? nameof(PasswordAgain) : nameof(Password), texts[wrong, ("least", PasswordRule.Shortest), ("most", PasswordRule.Longest)]);
    }

    private Task<bool> OpenAsync(Account account, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        if (!await invitations.UseAsync(invitation!, s)) return false;
        account.PasswordHash = hasher.HashPassword(account, Password!);
        account.SecurityStamp = Guid.NewGuid().ToString("N");
        var result = Invited is null ? await accounts.CreateAsync(account) : await accounts.UpdateAsync(account);
        if (!result.Succeeded) throw new InvalidOperationException($"The account could not be opened: {result}");
        await audit.RecordAsync("link-used", "account", account.Id.ToString(), stop: s);
        return true;
    }, stop);

    private PageResult Again(int status)
    {
        Response.StatusCode = status;
        return Page();
    }
}
