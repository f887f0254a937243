using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using System.Globalization;
using System.Security.Cryptography;

namespace Commonweal.Engagement.Volunteering.Own;

/// <summary>Opens a person's own offer for half an hour to whoever showed its receipt; the digits are told again for as long.</summary>
internal sealed class OfferAccess(CommonwealDb db, SecretDigits receipts, IDataProtectionProvider protection, IHttpContextAccessor accessor)
{
    private const string CookieName = "commonweal-help";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("help-offer").ToTimeLimitedDataProtector();

    private HttpContext Http => accessor.HttpContext!;

    public async Task<Guid?> FindAsync(string digits, CancellationToken stop)
    {
        var lookups = receipts.Lookups(HelpOffer.ReceiptPurpose, digits);
        return await db.Set<HelpOffer>().AsNoTracking().Where(o => lookups.Contains(o.ReceiptLookup)).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(stop);
    }

    public void Open(Guid offerId, string digits)
        => Http.Response.Cookies.Append(CookieName, protector.Protect(offerId.ToString("N", CultureInfo.InvariantCulture) + digits, Lasts), Options());

    /// <summary>The offer this browser was let in to and its digits, or null.</summary>
    public (Guid OfferId, string Digits)? Current()
    {
        if (Http.Request.Cookies[CookieName] is not { } cookie) return null;
        try
        {
            var opened = protector.Unprotect(cookie);
            return (Guid.ParseExact(opened[..32], "N"), opened[32..]);
        }
        catch (CryptographicException) { return null; }
    }

    public void Close() => Http.Response.Cookies.Delete(CookieName, Options());

    private CookieOptions Options() => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = Http.Request.IsHttps, Path = "/", IsEssential = true };
}
