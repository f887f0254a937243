using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.Accounts.Me;

/// <summary>My own account: name and language here, the rest behind its links.</summary>
[RequirePermission("desk"), ResponseCache(NoStore = true)]
internal sealed class MeModel(MyAccount me, UserManager<Account> accounts, SignIn.Session session, CommonwealDb db, Here here, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public string? Name { get; set; }

    [BindProperty] public string? Language { get; set; }

    [TempData] public bool Saved { get; set; }

    public Account Mine { get; private set; } = null!;

    public string? Email { get; private set; }

    public int Passkeys { get; private set; }

    public int RecoveryCodes { get; private set; }

    public IEnumerable<Choice> Languages => here.City.Languages.Select(l => new Choice(l, here.NativeName(l)));

    public async Task OnGetAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        (Name, Language) = (Mine.Name, Mine.Language);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await PrepareAsync(stop);
        AccountFields.CheckName(ModelState, nameof(Name), Name, texts);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        Mine.Name = Name!.Trim();
        Mine.Language = here.City.Languages.Contains(Language, StringComparer.Ordinal) ? Language : null;
        await db.SaveChangesAsync(stop);
        await session.RenewAsync(Mine);
        Saved = true;
        return LocalRedirect("/desk/me");
    }

    public async Task PrepareAsync(CancellationToken stop)
    {
        Mine = await me.GetAsync();
        Email = await accounts.GetEmailAsync(Mine);
        Passkeys = (await accounts.GetPasskeysAsync(Mine)).Count;
        RecoveryCodes = await accounts.CountRecoveryCodesAsync(Mine);
    }
}
