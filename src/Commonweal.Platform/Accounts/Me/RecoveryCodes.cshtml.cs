using Commonweal.Platform.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.Accounts.Me;

/// <summary>Codes for the day the phone or the key is lost: shown once, to be printed.</summary>
[RequirePermission("desk"), ResponseCache(NoStore = true)]
internal sealed class RecoveryCodesModel(MyAccount me, UserManager<Account> accounts, AuditTrail audit) : PageModel
{
    [TempData] public string? NewCodes { get; set; }

    public IReadOnlyList<string> Codes { get; private set; } = [];

    public int Left { get; private set; }

    public string Name { get; private set; } = "";

    public async Task OnGetAsync()
    {
        var account = await me.GetAsync();
        Name = account.Name;
        Codes = NewCodes?.Split(' ') ?? [];
        Left = await accounts.CountRecoveryCodesAsync(account);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        NewCodes = string.Join(' ', await me.NewRecoveryCodesAsync());
        await audit.RecordAsync("recovery-codes-made", "account", (await me.GetAsync()).Id.ToString(), stop: stop);
        return LocalRedirect("/desk/me/recovery-codes");
    }
}
