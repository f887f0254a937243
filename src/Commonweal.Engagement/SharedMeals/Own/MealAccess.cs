using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using System.Globalization;
using System.Security.Cryptography;

namespace Commonweal.Engagement.SharedMeals.Own;

/// <summary>Whose page a browser was let in to.</summary>
internal sealed record OwnMeal(bool IsHost, Guid Id, string Digits);

/// <summary>Opens a guest's or host's own page for half an hour to whoever showed the receipt. The digits never stand in an address.</summary>
internal sealed class MealAccess(CommonwealDb db, SecretDigits receipts, IDataProtectionProvider protection, IHttpContextAccessor accessor)
{
    private const string CookieName = "commonweal-meal";
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("shared-meal").ToTimeLimitedDataProtector();

    private HttpContext Http => accessor.HttpContext!;

    public async Task<OwnMeal?> FindAsync(string digits, CancellationToken stop)
    {
        var lookups = receipts.Lookups(MealGuest.ReceiptPurpose, digits);
        if (await db.Set<MealGuest>().AsNoTracking().Where(g => lookups.Contains(g.ReceiptLookup)).Select(g => (Guid?)g.Id).FirstOrDefaultAsync(stop) is { } guest) return new(false, guest, digits);
        return await db.Set<MealHost>().AsNoTracking().Where(h => lookups.Contains(h.ReceiptLookup)).Select(h => (Guid?)h.Id).FirstOrDefaultAsync(stop) is { } host ? new(true, host, digits) : null;
    }

    public void Open(OwnMeal own) => Http.Response.Cookies.Append(
        CookieName, protector.Protect((own.IsHost ? "h" : "g") + own.Id.ToString("N", CultureInfo.InvariantCulture) + own.Digits, Lasts), Options());

    public OwnMeal? Current()
    {
        if (Http.Request.Cookies[CookieName] is not { } cookie) return null;
        try
        {
            var opened = protector.Unprotect(cookie);
            return new(opened[0] == 'h', Guid.ParseExact(opened.AsSpan(1, 32), "N"), opened[33..]);
        }
        catch (CryptographicException) { return null; }
    }

    public void Close() => Http.Response.Cookies.Delete(CookieName, Options());

    private CookieOptions Options() => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = Http.Request.IsHttps, Path = "/", IsEssential = true };
}
