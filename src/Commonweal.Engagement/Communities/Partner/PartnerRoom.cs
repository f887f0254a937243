using System.Globalization;
using System.Security.Cryptography;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Partner;

/// <summary>Which community's delegate is here, and by which code.</summary>
/// <param name="CommunityId">The community whose room is open.</param>
/// <param name="Label">Whom the code was given to, such as 'the Saturday desk'.</param>
/// <param name="CodeId">The code.</param>
internal sealed record PartnerPass(Guid CommunityId, string Label, Guid CodeId);

/// <summary>
/// A community's own room, open for two hours to whoever typed a delegate's code. The cookie names the code, and the code
/// is looked up each time: one that was taken back shuts every room it opened at once.
/// </summary>
internal sealed class PartnerRoom(CommonwealDb db, IDataProtectionProvider protection, IHttpContextAccessor accessor, Here here)
{
    private const string CookieName = "commonweal-partner";

    private static readonly TimeSpan Lasts = TimeSpan.FromHours(2);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("community-partner").ToTimeLimitedDataProtector();

    private PartnerPass? pass;

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>The delegate who is here. Only on pages marked <see cref="InPartnerRoomAttribute"/>, which shows everybody else the door.</summary>
    public PartnerPass Pass => pass ?? throw new InvalidOperationException("Mark the page [InPartnerRoom].");

    /// <summary>The delegate who is here, or null.</summary>
    public async Task<PartnerPass?> FindAsync(CancellationToken stop)
    {
        if (pass is not null || CodeInCookie() is not { } id) return pass;
        var code = await db.Set<PartnerCode>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, stop);
        return pass = code?.Opens(here.Today) == true ? new PartnerPass(code.CommunityId, code.Label, code.Id) : null;
    }

    /// <summary>Lets this browser in.</summary>
    public void Open(PartnerCode code)
        => Http.Response.Cookies.Append(CookieName, protector.Protect(code.Id.ToString("N", CultureInfo.InvariantCulture), Lasts), Options());

    /// <summary>Shuts the room on this device.</summary>
    public void Close() => Http.Response.Cookies.Delete(CookieName, Options());

    private Guid? CodeInCookie()
    {
        if (Http.Request.Cookies[CookieName] is not { } cookie) return null;
        try { return Guid.TryParseExact(protector.Unprotect(cookie), "N", out var id) ? id : null; }
        catch (CryptographicException) { return null; }
    }

    private CookieOptions Options() => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = Http.Request.IsHttps, Path = "/", IsEssential = true };
}
