using Microsoft.AspNetCore.Authorization;

namespace Commonweal.Platform.Accounts;

/// <summary>Opens a page or endpoint only to those who hold the permission; others get 403.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequirePermissionAttribute(string permission) : AuthorizeAttribute(Prefix + permission)
{
    internal const string Prefix = "permission:";

    /// <summary>The permission asked for.</summary>
    public string Permission => permission;
}
