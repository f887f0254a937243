using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Commonweal.Platform.Accounts;

/// <summary>Turns a person's roles into permissions at sign-in and whenever the session is checked again.</summary>
internal sealed class PermissionClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options, Modules modules)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    internal const string Type = "permission";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim("name", user.Name));
        if (user.Language is { } language) identity.AddClaim(new Claim("language", language));
        if (user.DepartmentId is { } department) identity.AddClaim(new Claim("department", department.ToString()));
        foreach (var permission in Of(user.Roles, modules.Permissions)) identity.AddClaim(new Claim(Type, permission.Key));
        return identity;
    }

    /// <summary>Police type closes doors whatever other roles would open.</summary>
    internal static IEnumerable<Permission> Of(IReadOnlyCollection<Role> roles, IEnumerable<Permission> permissions)
    {
        var police = roles.Contains(Role.PolicePartner);
        return permissions.Where(p => p.Roles.Any(roles.Contains) && !(police && p.ClosedToPolice));
    }
}
