using Commonweal.Platform.Accounts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.City.Desk;

/// <summary>The departments and what each promises.</summary>
[RequirePermission("city.settings")]
internal sealed class ListDepartmentsModel : PageModel
{
    public bool Saved { get; private set; }

    public void OnGet(bool saved) => Saved = saved;
}
