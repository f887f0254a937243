using Commonweal.Platform.Accounts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.Ui.Today;

/// <summary>What waits for me, in order of time.</summary>
[RequirePermission("desk")]
public sealed class TodayModel : PageModel
{
    public void OnGet() { }
}
