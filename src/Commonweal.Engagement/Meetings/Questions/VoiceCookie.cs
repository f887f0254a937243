using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Commonweal.Engagement.Meetings.Questions;

/// <summary>Thirty-two random bytes in the visitor's cookie and nowhere else, by which a voice counts once.</summary>
internal static class VoiceCookie
{
    private const string Name = "voice";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(60);

    /// <summary>The voice this visitor has for a question, or null where there is no cookie yet.</summary>
    public static byte[]? Of(HttpContext http, Guid question) => Read(http) is { } secret ? HMACSHA256.HashData(secret, question.ToByteArray()) : null;

    /// <summary>The same, with a cookie where there was none.</summary>
    public static byte[] Make(HttpContext http, Guid question)
    {
        if (Of(http, question) is { } known) return known;
        var secret = RandomNumberGenerator.GetBytes(32);
        http.Response.Cookies.Append(Name, Base64Url.EncodeToString(secret), new CookieOptions { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = Kept, Path = "/" });
        return HMACSHA256.HashData(secret, question.ToByteArray());
    }

    private static byte[]? Read(HttpContext http)
        => http.Request.Cookies[Name] is { Length: 43 } text && Base64Url.IsValid(text) && Base64Url.DecodeFromChars(text) is { Length: 32 } secret ? secret : null;
}
