using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Commonweal.Platform.Privacy;

/// <summary>Makes the cookies by which a page stays open for a while to whoever showed digits, without an account.</summary>
public sealed class SealedCookies(IDataProtectionProvider protection, IHttpContextAccessor accessor)
{
    /// <summary>A cookie of one kind.</summary>
    /// <param name="name">Its name in the browser.</param>
    /// <param name="purpose">What it is sealed for: a cookie of another purpose does not open.</param>
    /// <param name="lasts">How long it opens anything.</param>
    public SealedCookie Named(string name, string purpose, TimeSpan lasts)
        => new(accessor, name, protection.CreateProtector(purpose).ToTimeLimitedDataProtector(), lasts);
}

/// <summary>A cookie that only we can read and write, and that is worth nothing when its time is over.</summary>
public sealed class SealedCookie
{
    private readonly IHttpContextAccessor accessor;
    private readonly string name;
    private readonly ITimeLimitedDataProtector protector;
    private readonly TimeSpan lasts;

    internal SealedCookie(IHttpContextAccessor accessor, string name, ITimeLimitedDataProtector protector, TimeSpan lasts)
        => (this.accessor, this.name, this.protector, this.lasts) = (accessor, name, protector, lasts);

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>Gives it to this browser.</summary>
    public void Write(string content) => Http.Response.Cookies.Append(name, protector.Protect(content, lasts), Options());

    /// <summary>Gives it to this browser, with a key in it.</summary>
    public void Write(Guid key) => Write(key.ToString("N", CultureInfo.InvariantCulture));

    /// <summary>What this browser's cookie holds; null where it has none, not ours, or one whose time is over.</summary>
    public string? Read() => Http.Request.Cookies[name] is { } cookie ? protector.UnprotectOrNull(cookie) : null;

    /// <summary>The key that this browser's cookie holds, or null.</summary>
    public Guid? ReadKey() => Guid.TryParseExact(Read(), "N", out var key) ? key : null;

    /// <summary>Takes it away from this browser.</summary>
    public void Delete() => Http.Response.Cookies.Delete(name, Options());

    private CookieOptions Options() => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = Http.Request.IsHttps, Path = "/", IsEssential = true };
}
