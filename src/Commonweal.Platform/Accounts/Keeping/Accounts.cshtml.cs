using Commonweal.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Accounts.Keeping;

/// <summary>Who works here with what roles, by name; a page of fifty at a time.</summary>
[RequirePermission("accounts.keep"), ResponseCache(NoStore = true)]
internal sealed class AccountsModel(CommonwealDb db, Invitations invitations, TimeProvider clock) : PageModel
{
    private const int OnOnePage = 50;

    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    [BindProperty(SupportsGet = true)] public bool Left { get; set; }

    public IReadOnlyList<(Account Account, string State)> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var all = db.Set<Account>().AsNoTracking().Where(a => a.Left == Left);
        if (Place(After) is { } place) all = all.Where(a => string.Compare(a.Name, place.Name) > 0 || a.Name == place.Name && a.Id.CompareTo(place.Id) > 0);
        var found = await all.OrderBy(a => a.Name).ThenBy(a => a.Id).Take(OnOnePage + 1).ToListAsync(stop);
        if (found.Count > OnOnePage) Next = $"{found[OnOnePage - 1].Id:N}{found[OnOnePage - 1].Name}";
        var shown = found.Take(OnOnePage).ToList();
        var invited = await invitations.OpenAsync([.. shown.Select(a => a.Id)], stop);
        var withPasskey = await WithPasskeyAsync(shown, stop);
        Rows = [.. shown.Select(a => (a, State(a, invited, withPasskey)))];
    }

    public string Here(string? after) => "/desk/accounts" + QueryHelpers.AddQueryString("", new Dictionary<string, string?>(StringComparer.Ordinal) { ["after"] = after, ["left"] = Left ? "true" : null });

    public static string KindOf(string state) => state switch { "accounts.state.active" => "good", "accounts.state.noSecondFactor" or "accounts.state.linkOver" => "soon", _ => "wait" };

    private async Task<HashSet<Guid>> WithPasskeyAsync(List<Account> shown, CancellationToken stop)
    {
        var ids = shown.Select(a => a.Id).ToList();
        return [.. await db.Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>>().Where(p => ids.Contains(p.UserId)).Select(p => p.UserId).Distinct().ToListAsync(stop)];
    }

    private string State(Account account, Dictionary<Guid, DateTimeOffset> invited, HashSet<Guid> withPasskey)
    {
        if (account.Left) return "accounts.state.left";
        if (account.PasswordHash is null && invited.TryGetValue(account.Id, out var until)) return until > clock.GetUtcNow() ? "accounts.state.invited" : "accounts.state.linkOver";
        return account.TwoFactorEnabled || withPasskey.Contains(account.Id) || account.Demonstration ? "accounts.state.active" : "accounts.state.noSecondFactor";
    }

    private static (string Name, Guid Id)? Place(string? after)
        => after?.Length > 32 && Guid.TryParseExact(after[..32], "N", out var id) && !after.Any(char.IsControl) ? (after[32..], id) : null;
}
