using System.Security.Cryptography;
using System.Text;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Privacy;

namespace Commonweal.Communication.Audience;

/// <summary>What a link in a letter opens.</summary>
internal enum LinkTo
{
    /// <summary>Proves a channel.</summary>
    Confirm,
    /// <summary>The subscriber's own page.</summary>
    Mine,
    /// <summary>Ends a channel.</summary>
    Stop,
}

/// <summary>
/// Links in letters that open something without an account and for as long as the letter is kept: a key and its signature
/// (HMAC-SHA256, half of it), bound to what the link is for. Nothing of them is stored.
/// </summary>
internal sealed class AudienceLinks(KeyRing keys, PublicAddress address)
{
    private const string Purpose = "audience-links";
    private const int KeyLength = 32, Length = 64;

    public static string PathOf(LinkTo to) => "/subscribe/" + to.ToString().ToLowerInvariant();

    /// <summary>The path after the language.</summary>
    public string PathOf(LinkTo to, Guid key) => $"{PathOf(to)}/{key:N}{Sign(keys.Current(Purpose).Key, to, key)}";

    /// <summary>The whole link, for a letter in a language.</summary>
    public string Of(LinkTo to, Guid key, string language) => address.Link($"/{language}{PathOf(to, key)}");

    /// <summary>The key a link was made for, or null where we did not make it for this.</summary>
    public Guid? Read(LinkTo to, string? token)
    {
        if (token is not { Length: Length } || !Guid.TryParseExact(token.AsSpan(0, KeyLength), "N", out var key)) return null;
        var signature = Encoding.ASCII.GetBytes(token[KeyLength..]);
        return keys.Every(Purpose).Values.Any(k => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(k, to, key)), signature)) ? key : null;
    }

    private static string Sign(byte[] key, LinkTo to, Guid about)
        => Convert.ToHexStringLower(HMACSHA256.HashData(key, (byte[])[(byte)to, .. about.ToByteArray()]).AsSpan(0, (Length - KeyLength) / 2));
}
