using System.Globalization;
using Commonweal.Platform.Privacy;
using Microsoft.AspNetCore.DataProtection;

namespace Commonweal.Engagement.Consultations.Take;

/// <summary>
/// Links in letters about what becomes of a consultation. One proves an address: until it is used the address stands
/// encrypted in that link and nowhere else. The other, in every letter after, ends them.
/// </summary>
internal sealed class HearingLinks(IDataProtectionProvider protection, TimeProvider clock)
{
    public const int Days = 3;
    private readonly IDataProtector proofs = protection.CreateProtector("consultation-hearing");
    private readonly IDataProtector ends = protection.CreateProtector("consultation-hearing-end");

    /// <summary>What stands in the link that proves an address.</summary>
    public string Prove(Guid consultation, Voice voice, string email)
        => proofs.Protect(string.Create(CultureInfo.InvariantCulture, $"{consultation:N}|{voice.Participant:N}|{voice.Community:N}|{clock.GetUtcNow().AddDays(Days).ToUnixTimeSeconds()}|{email}"));

    /// <summary>The voice and its address; null where the link is over, changed or of another consultation.</summary>
    public (Voice Voice, string Email)? Proven(Guid consultation, string token)
        => proofs.UnprotectOrNull(token)?.Split('|', 5) is [var of, var person, var community, var until, var email] && of == consultation.ToString("N")
            && long.Parse(until, CultureInfo.InvariantCulture) > clock.GetUtcNow().ToUnixTimeSeconds() ? (new Voice(Guid.ParseExact(person, "N"), Guid.TryParseExact(community, "N", out var by) ? by : null), email) : null;

    /// <summary>What stands in the link that ends the letters.</summary>
    public string End(Guid participant) => ends.Protect(participant.ToString("N"));

    /// <summary>The voice that wants no more letters; null where the link is none of ours.</summary>
    public Guid? Ended(string token) => ends.UnprotectOrNull(token) is { } person ? Guid.ParseExact(person, "N") : null;
}
