using System.Security.Claims;
using Commonweal.Platform.Contracts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Commonweal.Platform.Accounts.Residents;

/// <summary>An hour in which a resident may see what they told the city. A cookie of its own, apart from colleagues'.</summary>
internal sealed class ResidentSession(IHttpContextAccessor accessor) : IProvenResident
{
    internal static readonly TimeSpan Length = TimeSpan.FromHours(1);
    private const string Email = "email";

    private HttpContext Http => accessor.HttpContext!;

    public async ValueTask<byte[]?> EmailAsync()
    {
        var session = await Http.AuthenticateAsync(Schemes.Resident);
        return session.Principal?.FindFirstValue(Email) is { } hash ? Convert.FromBase64String(hash) : null;
    }

    internal Task OpenAsync(byte[] email)
        => Http.SignInAsync(Schemes.Resident, new ClaimsPrincipal(new ClaimsIdentity([new(Email, Convert.ToBase64String(email))], Schemes.Resident)));

    internal Task CloseAsync() => Http.SignOutAsync(Schemes.Resident);
}
