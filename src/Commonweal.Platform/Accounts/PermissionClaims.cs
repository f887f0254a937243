using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Commonweal.Platform.Accounts;

/// <summary>What a session says of a person: name, department, roles. Renewed at sign-in and whenever the session is checked again.</summary>
internal sealed class PermissionClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    internal const string Type = "permission", Role = "role";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim("name", user.Name));
        if (user.Language is { } language) identity.AddClaim(new Claim("language", language));
        if (user.DepartmentId is { } department) identity.AddClaim(new Claim("department", department.ToString()));
        foreach (var role in user.Roles) identity.AddClaim(new Claim(Role, role.ToString()));
        return identity;
    }

    /// <summary>Police type closes doors whatever other roles would open.</summary>
    internal static IEnumerable<Permission> Of(IReadOnlyCollection<Role> roles, IEnumerable<Permission> permissions)
    {
        var police = roles.Contains(Accounts.Role.PolicePartner);
        return permissions.Where(p => p.Roles.Any(roles.Contains) && !(police && p.ClosedToPolice));
    }
}
