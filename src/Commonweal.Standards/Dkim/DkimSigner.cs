using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Commonweal.Standards.Dkim;

/// <summary>
/// Signs letters (DKIM, RFC 6376) by <c>rsa-sha256</c>: headers in relaxed form (§3.4.2), the body as it is (simple, §3.4.3). It
/// reads nothing and keeps nothing, so that one signer serves many threads as far as its key does.
/// </summary>
/// <param name="domain">The domain that signs (<c>d=</c>).</param>
/// <param name="selector">Under which its key stands in the domain's DNS (<c>s=</c>).</param>
/// <param name="key">The private key, of 1,024 bits at least (RFC 8301 asks for 2,048); the caller disposes of it.</param>
public sealed class DkimSigner(string domain, string selector, RSA key)
{
    /// <summary>Name of the header that <see cref="Sign"/> gives the value of.</summary>
    public const string HeaderName = "DKIM-Signature";

    private const byte Space = (byte)' ';
    private static ReadOnlySpan<byte> LineEnd => "\r\n"u8;

    /// <summary>The value of the signature's header: folded, from the space after the colon to its last line's end.</summary>
    /// <param name="headers">The headers to sign, each with its raw value as it is sent, folded or not; <c>From</c> must be among them (§5.4).</param>
    /// <param name="body">The body as it is sent, with lines that end in CR LF.</param>
    /// <param name="at">When it is signed (<c>t=</c>).</param>
    /// <exception cref="ArgumentException">No <c>From</c> is among the headers.</exception>
    public byte[] Sign(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Value)> headers, ReadOnlySpan<byte> body, DateTimeOffset at)
    {
        if (!headers.Any(h => h.Name.Equals("From", StringComparison.OrdinalIgnoreCase))) throw new ArgumentException("A signature must cover From (RFC 6376 §5.4).", nameof(headers));
        var names = string.Join(':', headers.Select(h => h.Name.ToLowerInvariant()));
        string[] tags =
        [
            "v=1", "a=rsa-sha256", "c=relaxed/simple", "d=" + domain, "s=" + selector, string.Create(CultureInfo.InvariantCulture, $"t={at.ToUnixTimeSeconds()}"),
            "h=" + names, "bh=" + Convert.ToBase64String(BodyHash(body)), "b=",
        ];
        var signed = new ArrayBufferWriter<byte>(2048);
        foreach (var (name, value) in headers)
        {
            Append(signed, name.ToLowerInvariant() + ":");
            Relax(signed, value.Span);
            signed.Write(LineEnd);
        }
        // Its own header is signed last, without its value and without a line's end (§3.7). Every fold below is one space in relaxed form.
        Append(signed, "dkim-signature:" + string.Join("; ", tags));
        var signature = Convert.ToBase64String(key.SignData(signed.WrittenSpan, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        return Encoding.ASCII.GetBytes(" " + string.Join("; ", tags[..6]) + ";\r\n\t" + string.Join(";\r\n\t", tags[6..]) + Folded(signature) + "\r\n");
    }

    /// <summary>SHA-256 of the body: empty lines at its end count for none, and it ends in one line's end (§3.4.3).</summary>
    private static byte[] BodyHash(ReadOnlySpan<byte> body)
    {
        while (body.EndsWith("\r\n\r\n"u8)) body = body[..^2];
        if (body.EndsWith(LineEnd)) return body.Length == LineEnd.Length ? SHA256.HashData(LineEnd) : SHA256.HashData(body);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(body);
        hash.AppendData(LineEnd);
        return hash.GetHashAndReset();
    }

    private static string Folded(string signature)
    {
        const int line = 72;
        var folded = new StringBuilder(signature.Length + 32);
        for (var at = 0; at < signature.Length; at += line) folded.Append(at > 0 ? "\r\n\t" : "").Append(signature, at, Math.Min(line, signature.Length - at));
        return folded.ToString();
    }

    /// <summary>Unfolded, every run of blanks one space, none at either end.</summary>
    private static void Relax(ArrayBufferWriter<byte> into, ReadOnlySpan<byte> value)
    {
        var room = into.GetSpan(value.Length + 1);
        var (length, blank) = (0, false);
        foreach (var letter in value)
        {
            if (letter is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                blank = length > 0;
                continue;
            }
            if (blank) room[length++] = Space;
            room[length++] = letter;
            blank = false;
        }
        into.Advance(length);
    }

    private static void Append(ArrayBufferWriter<byte> into, string text) => into.Advance(Encoding.ASCII.GetBytes(text, into.GetSpan(text.Length)));
}
