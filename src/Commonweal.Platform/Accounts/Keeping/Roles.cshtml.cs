using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Platform.Accounts.Keeping;

/// <summary>What each role may do, in plain words.</summary>
[RequirePermission("accounts.keep")]
internal sealed class RolesModel(Modules modules) : PageModel
{
    public IEnumerable<(Role Role, IReadOnlyList<Permission> Permissions)> Roles
        => Enum.GetValues<Role>().Select(r => (r, (IReadOnlyList<Permission>)[.. PermissionClaims.Of([r], modules.Permissions)]));

    public bool AnyClosedToPolice => modules.Permissions.Any(p => p.ClosedToPolice);

    public void OnGet() { }
}
