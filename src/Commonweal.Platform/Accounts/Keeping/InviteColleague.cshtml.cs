using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Accounts.Keeping;

/// <summary>Makes an account and its one-time link, to hand over or to send.</summary>
[RequirePermission("accounts.keep"), ResponseCache(NoStore = true)]
internal sealed class InviteColleagueModel(UserManager<Account> accounts, AccountKeeping keeping, CommonwealDb db, Here here, Texts texts) : PageModel, IFormPage, IAccountFormPage
{
    [BindProperty] public AccountForm Form { get; set; } = new();

    [BindProperty] public string? Email { get; set; }

    [BindProperty] public bool Send { get; set; }

    [TempData] public string? Link { get; set; }

    public bool AsksEmail => true;

    public void OnGet() => Form.Language = here.City.Languages[0];

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Form.Check(ModelState, here, texts);
        await AccountFields.CheckEmailAsync(ModelState, nameof(Email), Email, accounts, texts);
        if (!ModelState.IsValid) return Refuse();
        var account = new Account
        {
            Name = Form.Name!.Trim(), Email = Email!.Trim(), Roles = [.. Form.ChosenRoles], DepartmentId = Form.ChosenDepartment(here), Language = Form.ChosenLanguage(here),
        };
        try
        {
            await accounts.CreateAsync(account);
        }
        catch (DbUpdateException taken) when (db.Dialect.IsDuplicate(taken))
        {
            ModelState.AddModelError(nameof(Email), texts["accounts.email.taken"]);
            return Refuse();
        }
        Link = await keeping.InviteAsync(account, Send, stop);
        return LocalRedirect($"/desk/accounts/{account.Id}");
    }

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    private PageResult Refuse()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
