using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;

namespace Commonweal.Platform.Accounts;

/// <summary>
/// Turns the roles of a session into permissions, with every request: fifty of them in the cookie would make it four times
/// as long. People of the same roles share one list, which nobody may change.
/// </summary>
internal sealed class RolePermissions(Modules modules) : IClaimsTransformation
{
    private readonly ConcurrentDictionary<string, ClaimsIdentity> known = new(StringComparer.Ordinal);

    public Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        var roles = string.Join(',', principal.FindAll(PermissionClaims.Role).Select(c => c.Value));
        if (roles.Length == 0) return Task.FromResult(principal);
        var permissions = known.GetOrAdd(roles, PermissionsOf);
        if (!principal.Identities.Contains(permissions)) principal.AddIdentity(permissions);
        return Task.FromResult(principal);
    }

    private ClaimsIdentity PermissionsOf(string roles)
    {
        var held = roles.Split(',').Where(r => Enum.IsDefined(typeof(Role), r)).Select(Enum.Parse<Role>).ToList();
        return new(PermissionClaims.Of(held, modules.Permissions).Select(p => new Claim(PermissionClaims.Type, p.Key)), authenticationType: null);
    }
}
