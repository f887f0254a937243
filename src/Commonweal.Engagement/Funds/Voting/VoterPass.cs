using System.Globalization;
using System.Security.Cryptography;
using Commonweal.Platform.Contracts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Commonweal.Engagement.Funds.Voting;

/// <summary>Who may fill in a ballot in this browser: whoever typed a code in the last two hours, or proved an e-mail address.</summary>
internal sealed class VoterPass(IDataProtectionProvider protection, IHttpContextAccessor accessor, IProvenResident resident)
{
    private const string CookieName = "commonweal-ballot";
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(2);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("fund-ballot").ToTimeLimitedDataProtector();

    private HttpContext Http => accessor.HttpContext!;

    public void Give(Guid round, Guid code)
        => Http.Response.Cookies.Append(CookieName, protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{round:N}{code:N}"), Lasts), Options());

    /// <summary>The voter this browser speaks for in a round, or null. A code goes before an address.</summary>
    public async Task<Voter?> CurrentAsync(Guid round, bool byEmail)
    {
        if (Code(round) is { } code) return new Voter(code, null);
        return byEmail && await resident.EmailAsync() is { } email ? new Voter(null, email) : null;
    }

    public void Take() => Http.Response.Cookies.Delete(CookieName, Options());

    private Guid? Code(Guid round)
    {
        if (Http.Request.Cookies[CookieName] is not { } cookie) return null;
        try
        {
            var text = protector.Unprotect(cookie);
            return text.Length == 64 && Guid.ParseExact(text[..32], "N") == round ? Guid.ParseExact(text[32..], "N") : null;
        }
        catch (CryptographicException) { return null; }
    }

    private CookieOptions Options() => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = Http.Request.IsHttps, Path = "/", IsEssential = true };
}
