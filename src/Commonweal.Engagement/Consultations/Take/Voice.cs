using System.Globalization;
using System.Security.Cryptography;
using Commonweal.Platform.Privacy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Commonweal.Engagement.Consultations.Take;

/// <summary>Whose votes these are: the key of a participant, and the organisation that handed out their code.</summary>
internal sealed record Voice(Guid Participant, Guid? Community = null);

/// <summary>
/// The voice of this browser in a consultation: a signed cookie with a key, and nothing about the browser itself. With a
/// proven address or a code the key is a keyed hash, the same in every browser: one person, one voice.
/// </summary>
internal sealed class Voices(IDataProtectionProvider protection, KeyRing keys, IHttpContextAccessor accessor, TimeProvider clock)
{
    private const string KeyPurpose = "voices";
    private readonly IDataProtector protector = protection.CreateProtector("consultation-voice");
    private readonly IDataProtector links = protection.CreateProtector("consultation-link");

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>The voice, or null where this browser has none yet.</summary>
    public Voice? In(Consultation consultation)
        => Http.Request.Cookies[NameOf(consultation)] is { } cookie && protector.UnprotectOrNull(cookie)?.Split('|') is [var person, var community]
            && Guid.TryParseExact(person, "N", out var id) ? new Voice(id, Guid.TryParseExact(community, "N", out var by) ? by : null) : null;

    /// <summary>Gives this browser a voice.</summary>
    public void Give(Consultation consultation, Voice voice)
        => Http.Response.Cookies.Append(NameOf(consultation), protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{voice.Participant:N}|{voice.Community:N}")), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = Http.Request.IsHttps,
            Path = "/",
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(180),
        });

    /// <summary>The voice of whoever proved this address or holds this code: always the same, and not to be told from its key.</summary>
    public Guid Of(Consultation consultation, ReadOnlySpan<byte> proof)
    {
        byte[] about = [.. consultation.Id.ToByteArray(), .. proof];
        return new Guid(HMACSHA256.HashData(keys.Current(KeyPurpose).Key, about).AsSpan(0, 16));
    }

    /// <summary>What stands in the link of a letter: the voice that it opens, for two hours.</summary>
    public string LinkFor(Consultation consultation, byte[] email)
        => links.Protect(string.Create(CultureInfo.InvariantCulture, $"{consultation.Id:N}|{Of(consultation, email):N}|{clock.GetUtcNow().AddHours(2).ToUnixTimeSeconds()}"));

    /// <summary>The voice a link opens, or null where it is over or for another consultation.</summary>
    public Voice? OfLink(Consultation consultation, string link)
        => links.UnprotectOrNull(link)?.Split('|') is [var of, var person, var until] && of == consultation.Id.ToString("N")
            && long.Parse(until, CultureInfo.InvariantCulture) > clock.GetUtcNow().ToUnixTimeSeconds() ? new Voice(Guid.ParseExact(person, "N")) : null;

    private static string NameOf(Consultation consultation) => "voice-" + consultation.Id.ToString("N");
}
