using Microsoft.AspNetCore.Http;

namespace Commonweal.Platform.Accounts;

/// <summary>Who acts right now: a colleague, a resident, or the system itself.</summary>
public interface IActor
{
    /// <summary>The account's key, or null.</summary>
    Guid? AccountId { get; }

    /// <summary>What the audit trail writes: the account's key, <c>resident</c>, <c>unknown</c> at the desk's door, or <c>system</c>.</summary>
    string Mark { get; }

    /// <summary>A resident without an account: nothing may tell the exact time of what they did.</summary>
    bool IsResident { get; }
}

internal sealed class HttpActor(IHttpContextAccessor accessor) : IActor
{
    public Guid? AccountId
        => accessor.HttpContext?.User.AccountId();

    public string Mark => accessor.HttpContext is not { } http ? "system" : AccountId?.ToString() ?? (IsAtTheDesk(http) ? "unknown" : "resident");

    // Whoever rattles at the desk's door is no resident writing to the city: the time of a failed sign-in is wanted.
    public bool IsResident => accessor.HttpContext is { } http && AccountId is null && !IsAtTheDesk(http);

    private static bool IsAtTheDesk(HttpContext http) => http.Request.Path.StartsWithSegments("/desk");
}
