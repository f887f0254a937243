using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Commonweal.Standards.WebPush;

/// <summary>The key pair by which push services know who sends (RFC 8292). Browsers subscribe to its public half: a lost key loses every subscription.</summary>
public sealed class VapidKey : IDisposable
{
    // RFC 8292 §2: no longer than 24 hours from the request.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    // Addresses stand in a token and not in a page.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ECDsa key;

    private VapidKey(ECDsa key)
    {
        this.key = key;
        PublicKey = Base64Url.EncodeToString(PushKeys.Point(key.ExportParameters(includePrivateParameters: false)));
    }

    /// <summary>The public half in base64url: <c>applicationServerKey</c> of a browser's subscription.</summary>
    public string PublicKey { get; }

    /// <summary>Makes a new pair.</summary>
    public static VapidKey Create() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256));

    /// <summary>Takes a pair from its private half.</summary>
    /// <param name="privateKey">32 bytes in base64url, as <see cref="ExportPrivateKey"/> gives them.</param>
    /// <exception cref="PushException">It is no private key.</exception>
    public static VapidKey From(string privateKey)
    {
        var secret = PushKeys.Bytes(privateKey, PushKeys.PrivateBytes, "The private key");
        try
        {
            return new(ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = secret }));
        }
        catch (CryptographicException fault)
        {
            throw new PushException("The private key is none on the curve P-256.", fault);
        }
    }

    /// <summary>The private half in base64url, to be kept secret.</summary>
    public string ExportPrivateKey() => Base64Url.EncodeToString(key.ExportParameters(includePrivateParameters: true).D);

    /// <summary>The value of the Authorization header for requests to one push service (RFC 8292 §3); may be used again until it expires.</summary>
    /// <param name="endpoint">The address of a subscription; only its origin counts (RFC 6454 §6.1).</param>
    /// <param name="contact">Whom the push service can ask: <c>mailto:</c> or https.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="lasts">How long it holds; at most 24 hours.</param>
    /// <exception cref="ArgumentException">The endpoint is not https, the contact neither a mailbox nor https, or it would hold too long.</exception>
    public string Authorization(Uri endpoint, Uri contact, DateTimeOffset now, TimeSpan lasts)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(contact);
        if (!endpoint.IsAbsoluteUri || endpoint.Scheme != Uri.UriSchemeHttps) throw new ArgumentException("A push service is https.", nameof(endpoint));
        if (!contact.IsAbsoluteUri || (contact.Scheme != Uri.UriSchemeMailto && contact.Scheme != Uri.UriSchemeHttps)) throw new ArgumentException("A contact is mailto: or https.", nameof(contact));
        if (lasts <= TimeSpan.Zero || lasts > Longest) throw new ArgumentException("An authorization holds for at most 24 hours.", nameof(lasts));
        var origin = endpoint.GetComponents(UriComponents.Scheme | UriComponents.Host | UriComponents.Port, UriFormat.UriEscaped);
        var token = $"{Part("""{"typ":"JWT","alg":"ES256"}"""u8)}.{Part(Claims(origin, (now + lasts).ToUnixTimeSeconds(), contact.AbsoluteUri))}";
        var signature = key.SignData(System.Text.Encoding.ASCII.GetBytes(token), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        return $"vapid t={token}.{Part(signature)}, k={PublicKey}";
    }

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();

    private static byte[] Claims(string audience, long expires, string subject)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartObject();
            json.WriteString("aud", audience);
            json.WriteNumber("exp", expires);
            json.WriteString("sub", subject);
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private static string Part(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);
}
