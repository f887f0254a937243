using Commonweal.Platform.Audit;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.Accounts.Keeping;

/// <summary>One colleague's account: what it may, a new link, a new second factor, the end.</summary>
[RequirePermission("accounts.keep"), ResponseCache(NoStore = true)]
internal sealed class KeepAccountModel(UserManager<Account> accounts, AccountKeeping keeping, Invitations invitations, AuditTrail audit, Here here, Texts texts) : PageModel, IFormPage, IAccountFormPage
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public AccountForm Form { get; set; } = new();

    [BindProperty] public bool Send { get; set; }

    [TempData] public string? Link { get; set; }

    [TempData] public string? Done { get; set; }

    public Account Account { get; private set; } = null!;

    public string? Email { get; private set; }

    public bool AsksEmail => false;

    public DateTimeOffset? InvitedUntil { get; private set; }

    public int Passkeys { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await FindAsync(stop)) return NotFound();
        Form = AccountForm.Of(Account);
        await audit.RecordAsync("read", "account", Id.ToString(), "Email", stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await FindAsync(stop) || Account.Left) return NotFound();
        Form.Check(ModelState, here, texts);
        if (!ModelState.IsValid) return Refuse();
        if (await keeping.ChangeAsync(Account, Form.Name!.Trim(), Form.ChosenRoles, Form.ChosenDepartment(here), Form.ChosenLanguage(here), stop)) return Back("common.saved");
        ModelState.AddModelError("Form.Roles", texts["accounts.lastAdministrator"]);
        return Refuse();
    }

    public async Task<IActionResult> OnPostLinkAsync(CancellationToken stop)
    {
        if (!await FindAsync(stop) || Account.Left) return NotFound();
        Link = await keeping.InviteAsync(Account, Send, stop);
        return LocalRedirect($"/desk/accounts/{Id}");
    }

    public async Task<IActionResult> OnPostResetAsync(CancellationToken stop)
    {
        if (!await FindAsync(stop) || Account.Left) return NotFound();
        await keeping.ResetSecondFactorAsync(Account, stop);
        return Back("accounts.reset.done");
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken stop)
    {
        if (!await FindAsync(stop) || Account.Left) return NotFound();
        if (await keeping.LeaveAsync(Account, stop)) return Back("accounts.leave.done");
        ModelState.AddModelError("", texts["accounts.lastAdministrator"]);
        Form = AccountForm.Of(Account);
        return Refuse();
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        if (!await FindAsync(stop)) Account = new Account { Id = Id, Name = "", Left = true };
    }

    private async Task<bool> FindAsync(CancellationToken stop)
    {
        if (await accounts.FindByIdAsync(Id.ToString()) is not { } found) return false;
        Account = found;
        Email = await accounts.GetEmailAsync(found);
        Passkeys = (await accounts.GetPasskeysAsync(found)).Count;
        InvitedUntil = (await invitations.OpenAsync([Id], stop)).TryGetValue(Id, out var until) ? until : null;
        return true;
    }

    private LocalRedirectResult Back(string done)
    {
        Done = done;
        return LocalRedirect($"/desk/accounts/{Id}");
    }

    private PageResult Refuse()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
