using System.Security.Claims;

namespace Commonweal.Platform.Accounts;

/// <summary>What is known of whoever is signed in.</summary>
public static class SignedIn
{
    /// <summary>The account's key; null where nobody is signed in.</summary>
    public static Guid? AccountId(this ClaimsPrincipal person) => Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <summary>The department they work in; null where they work in none.</summary>
    public static Guid? DepartmentId(this ClaimsPrincipal person) => Guid.TryParse(person.FindFirstValue("department"), out var id) ? id : null;
}
