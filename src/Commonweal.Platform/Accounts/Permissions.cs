using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace Commonweal.Platform.Accounts;

/// <summary>The rules behind <see cref="RequirePermissionAttribute"/>: the permission, in a session that showed a second factor.</summary>
internal static class Permissions
{
    /// <summary>Authentication method reference (RFC 8176).</summary>
    internal const string FactorClaim = "amr";

    internal const string SecondFactor = "mfa";

    internal static bool HasSecondFactor(ClaimsPrincipal person) => person.HasClaim(FactorClaim, SecondFactor);

    internal static void AddTo(AuthorizationOptions options, Modules modules)
    {
        // A door that says nothing about who may enter is shut: it is not built yet, or it was not loaded.
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
        options.AddPolicy(RequireSignInAttribute.Name, p => p.RequireAuthenticatedUser());
        foreach (var permission in modules.Permissions)
            options.AddPolicy(RequirePermissionAttribute.Prefix + permission.Key,
                p => p.RequireAuthenticatedUser().RequireClaim(PermissionClaims.Type, permission.Key).RequireClaim(FactorClaim, SecondFactor));
    }
}

/// <summary>Open to every colleague with a right password, even before a second factor is set up: only what sets one up.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequireSignInAttribute() : AuthorizeAttribute(Name)
{
    internal const string Name = "signed-in";
}
