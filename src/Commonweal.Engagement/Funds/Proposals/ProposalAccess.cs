using System.Globalization;
using System.Security.Cryptography;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Proposals;

/// <summary>Opens a proposal for an hour to whoever showed its receipt. The digits never stand in an address.</summary>
internal sealed class ProposalAccess(CommonwealDb db, SecretDigits secrets, IDataProtectionProvider protection, IHttpContextAccessor accessor)
{
    /// <summary>Name of the key under which receipts of proposals are hashed.</summary>
    public const string KeyName = "fund-proposals";

    private const string CookieName = "commonweal-proposal";
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(1);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("fund-proposal").ToTimeLimitedDataProtector();

    private HttpContext Http => accessor.HttpContext!;

    public async Task<Guid?> FindAsync(string digits, CancellationToken stop)
    {
        var lookups = secrets.Lookups(KeyName, digits);
        return await db.Set<Proposal>().AsNoTracking().Where(p => p.ReceiptLookup != null && lookups.Contains(p.ReceiptLookup)).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(stop);
    }

    public void Open(Guid proposal)
        => Http.Response.Cookies.Append(CookieName, protector.Protect(proposal.ToString("N", CultureInfo.InvariantCulture), Lasts), Options());

    public Guid? Current()
    {
        if (Http.Request.Cookies[CookieName] is not { } cookie) return null;
        try { return Guid.ParseExact(protector.Unprotect(cookie), "N"); }
        catch (CryptographicException) { return null; }
    }

    public void Close() => Http.Response.Cookies.Delete(CookieName, Options());

    private CookieOptions Options() => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = Http.Request.IsHttps, Path = "/", IsEssential = true };
}
