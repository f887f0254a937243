using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace Commonweal.Engagement.Concerns.Tell;

/// <summary>
/// Thirty-two random bytes that live in the person's cookie and nowhere else. Everything about a draft follows from them:
/// where it is stored, its key, and the number and receipt of the concern it becomes. So sending twice files once, and a
/// person whose connection broke after sending still gets the same receipt, though its digits were never stored.
/// </summary>
internal sealed class DraftSecret
{
    private readonly byte[] secret;

    private DraftSecret(byte[] secret) => this.secret = secret;

    public static DraftSecret New() => new(RandomNumberGenerator.GetBytes(32));

    public static DraftSecret? Read(string? cookie)
    {
        if (cookie is not { Length: 43 } || !Base64Url.IsValid(cookie)) return null;
        var bytes = Base64Url.DecodeFromChars(cookie);
        return bytes.Length == 32 ? new DraftSecret(bytes) : null;
    }

    public string Cookie => Base64Url.EncodeToString(secret);

    /// <summary>Under which the draft is stored.</summary>
    public byte[] Place => Derive("place");

    /// <summary>The key it is encrypted with.</summary>
    public byte[] Key => Derive("key");

    /// <summary>The concern it becomes.</summary>
    public Guid ConcernId => new(Derive("concern").AsSpan(0, 16));

    /// <summary>The receipt it gets.</summary>
    public string Receipt => (new BigInteger(Derive("receipt"), isUnsigned: true) % BigInteger.Pow(10, 16)).ToString("D16", CultureInfo.InvariantCulture);

    private byte[] Derive(string purpose) => HKDF.Expand(HashAlgorithmName.SHA256, secret, 32, System.Text.Encoding.ASCII.GetBytes(purpose));
}
