using System.Buffers.Text;
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
internal sealed class AudienceLinks(SignedKeys signed, PublicAddress address)
{
    private const string Purpose = "audience-links";
    private const int Signature = 16, ShortSignature = 9, ShortLength = 34;
    private const byte Short = 0x80;

    public static string PathOf(LinkTo to) => to is LinkTo.Thanks ? "/thanks" : "/subscribe/" + to.ToString().ToLowerInvariant();

    /// <summary>The path after the language.</summary>
    public string PathOf(LinkTo to, Guid key) => $"{PathOf(to)}/{signed.Of(Purpose, key, Signature, k => About((byte)to, k))}";

    /// <summary>The whole link, for a letter in a language.</summary>
    public string Of(LinkTo to, Guid key, string language) => address.Link($"/{language}{PathOf(to, key)}");

    /// <summary>The key a link was made for, or null where we did not make it for this.</summary>
    public Guid? Read(LinkTo to, string? token) => signed.Read(Purpose, token, Signature, k => About((byte)to, k));

    /// <summary>A link of 34 letters after the site's name, for texts that are paid by the letter: it leads to the page of whoever has the channel.</summary>
    public string ShortOf(Guid channel) => address.Link($"/s/{Base64Url.EncodeToString((byte[])[.. channel.ToByteArray(), .. signed.Sign(Purpose, About(Short, channel)).AsSpan(0, ShortSignature)])}");

    /// <summary>The channel a short link was made for, or null where we did not make it.</summary>
    public Guid? ReadShort(string? token)
    {
        if (token is not { Length: ShortLength } || !Base64Url.IsValid(token)) return null;
        var bytes = Base64Url.DecodeFromChars(token);
        var channel = new Guid(bytes.AsSpan(0, 16));
        return signed.IsSigned(Purpose, About(Short, channel), bytes.AsSpan(16)) ? channel : null;
    }

    private static byte[] About(byte what, Guid key) => [what, .. key.ToByteArray()];
}
