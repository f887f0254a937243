using System.Buffers.Text;
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
    /// <summary>Takes the code that was sent to a number.</summary>
    Code,
    /// <summary>The page of whoever the city wants to thank in public.</summary>
    Thanks,
}

/// <summary>
/// Links in letters that open something without an account and for as long as the letter is kept: a key and its signature
/// (HMAC-SHA256, half of it), bound to what the link is for. Nothing of them is stored.
/// </summary>
internal sealed class AudienceLinks(KeyRing keys, PublicAddress address)
{
    private const string Purpose = "audience-links";
    private const int KeyLength = 32, Length = 64;
    private const int ShortSignature = 9, ShortLength = 34;
    private const byte Short = 0x80;

    public static string PathOf(LinkTo to) => to is LinkTo.Thanks ? "/thanks" : "/subscribe/" + to.ToString().ToLowerInvariant();

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

    /// <summary>A link of 34 letters after the site's name, for texts that are paid by the letter: it leads to the page of whoever has the channel.</summary>
    public string ShortOf(Guid channel) => address.Link($"/s/{Base64Url.EncodeToString((byte[])[.. channel.ToByteArray(), .. Mac(keys.Current(Purpose).Key, Short, channel).AsSpan(0, ShortSignature)])}");

    /// <summary>The channel a short link was made for, or null where we did not make it.</summary>
    public Guid? ReadShort(string? token)
    {
        if (token is not { Length: ShortLength } || !Base64Url.IsValid(token)) return null;
        var bytes = Base64Url.DecodeFromChars(token);
        var channel = new Guid(bytes.AsSpan(0, 16));
        return keys.Every(Purpose).Values.Any(k => CryptographicOperations.FixedTimeEquals(Mac(k, Short, channel).AsSpan(0, ShortSignature), bytes.AsSpan(16))) ? channel : null;
    }

    private static string Sign(byte[] key, LinkTo to, Guid about) => Convert.ToHexStringLower(Mac(key, (byte)to, about).AsSpan(0, (Length - KeyLength) / 2));

    private static byte[] Mac(byte[] key, byte purpose, Guid about) => HMACSHA256.HashData(key, (byte[])[purpose, .. about.ToByteArray()]);
}
