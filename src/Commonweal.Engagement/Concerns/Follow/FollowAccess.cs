using System.Globalization;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Follow;

/// <summary>Opens a concern's page for half an hour to whoever showed its receipt. The digits never stand in an address.</summary>
internal sealed class FollowAccess(CommonwealDb db, SecretDigits receipts, IDataProtectionProvider protection, IHttpContextAccessor accessor)
{
    private const string CookieName = "commonweal-follow";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("concern-follow").ToTimeLimitedDataProtector();

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>The concern that these sixteen digits belong to, or null.</summary>
    public async Task<Guid?> FindAsync(string digits, CancellationToken stop)
    {
        var lookups = receipts.Lookups(Concern.ReceiptPurpose, digits);
        var found = await db.Set<Concern>().AsNoTracking().Where(c => lookups.Contains(c.ReceiptLookup) && c.Words != "").Select(c => (Guid?)c.Id).FirstOrDefaultAsync(stop);
        return found;
    }

    /// <summary>Lets this browser in.</summary>
    public void Open(Guid concernId)
        => Http.Response.Cookies.Append(CookieName, protector.Protect(concernId.ToString("N", CultureInfo.InvariantCulture), Lasts), Options());

    /// <summary>The concern this browser was let in to, or null where it never was or the time is over.</summary>
    public Guid? Current()
    {
        if (Http.Request.Cookies[CookieName] is not { } cookie) return null;
        try { return Guid.ParseExact(protector.Unprotect(cookie), "N"); }
        catch (System.Security.Cryptography.CryptographicException) { return null; }
    }

    /// <summary>Shuts the page on this device.</summary>
    public void Close() => Http.Response.Cookies.Delete(CookieName, Options());

    private CookieOptions Options() => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = Http.Request.IsHttps, Path = "/", IsEssential = true };
}
