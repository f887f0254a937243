using System.Security.Cryptography;

namespace Commonweal.Standards.MailReports;

/// <summary>
/// Return addresses that tell which delivery a bounce is about (variable envelope return paths) and cannot be made up: behind the beginning stand the
/// delivery's identifier and the first 80 bits of an HMAC-SHA-256 of it, in 42 letters and digits whose case does not matter (base32, RFC 4648 §6). Whoever
/// does not know the key cannot have an address struck off by a forged report.
/// </summary>
public sealed class ReturnAddress
{
    private const string Digits = "abcdefghijklmnopqrstuvwxyz234567";
    private const int IdBytes = 16, SealBytes = 10, Letters = 42, LongestLocalPart = 64;

    private readonly byte[] key;
    private readonly string beginning, domain;

    /// <summary>Return addresses of one domain.</summary>
    /// <param name="key">At least 32 random bytes, kept secret, used for nothing else.</param>
    /// <param name="beginning">What the part before the at sign begins with, its separator included, such as <c>bounces+</c>; at most 22 characters.</param>
    /// <param name="domain">The domain whose mail server delivers every such address.</param>
    /// <exception cref="ArgumentException">The key is too short, or beginning and domain make no address.</exception>
    public ReturnAddress(ReadOnlySpan<byte> key, string beginning, string domain)
    {
        if (key.Length < 32) throw new ArgumentException("A key has at least 32 bytes.", nameof(key));
        if (beginning.Length > LongestLocalPart - Letters || MailAddressText.Read($"{beginning}a@{domain}") is null || $"{beginning}{domain}".Contains('@', StringComparison.Ordinal))
            throw new ArgumentException("Beginning and domain make no address.", nameof(beginning));
        (this.key, this.beginning, this.domain) = (key.ToArray(), beginning, domain);
    }

    /// <summary>The return address of a delivery.</summary>
    public string For(Guid delivery)
    {
        Span<byte> token = stackalloc byte[IdBytes + SealBytes];
        Fill(delivery, token);
        return $"{beginning}{Encode(token)}@{domain}";
    }

    /// <summary>Finds out which delivery an address belongs to.</summary>
    /// <param name="address">An address that a report came to; anything at all may stand there.</param>
    /// <returns>The delivery, or null where it is no return address or was not made with this key.</returns>
    public Guid? Read(string? address)
    {
        var end = $"@{domain}";
        if (address is null || address.Length != beginning.Length + Letters + end.Length
            || !address.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) || !address.EndsWith(end, StringComparison.OrdinalIgnoreCase)) return null;
        Span<byte> token = stackalloc byte[IdBytes + SealBytes];
        if (!TryDecode(address.AsSpan(beginning.Length, Letters), token)) return null;
        var delivery = new Guid(token[..IdBytes], bigEndian: true);
        Span<byte> right = stackalloc byte[IdBytes + SealBytes];
        Fill(delivery, right);
        return CryptographicOperations.FixedTimeEquals(token, right) ? delivery : null;
    }

    private void Fill(Guid delivery, Span<byte> token)
    {
        delivery.TryWriteBytes(token, bigEndian: true, out _);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, token[..IdBytes], hash);
        hash[..SealBytes].CopyTo(token[IdBytes..]);
    }

    // 26 bytes are 41 letters and three bits: the last letter has two bits that say nothing and must be 0.
    private static string Encode(ReadOnlySpan<byte> token)
    {
        Span<char> text = stackalloc char[Letters];
        var (bits, held, at) = (0, 0, 0);
        foreach (var one in token)
        {
            (bits, held) = ((bits << 8) | one, held + 8);
            for (; held >= 5; held -= 5) text[at++] = Digits[(bits >> (held - 5)) & 31];
            bits &= (1 << held) - 1;
        }
        if (held > 0) text[at] = Digits[(bits << (5 - held)) & 31];
        return new string(text);
    }

    private static bool TryDecode(ReadOnlySpan<char> text, Span<byte> token)
    {
        var (bits, held, at) = (0, 0, 0);
        foreach (var letter in text)
        {
            var value = Digits.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
            if (value < 0) return false;
            (bits, held) = ((bits << 5) | value, held + 5);
            if (held < 8) continue;
            held -= 8;
            token[at++] = (byte)(bits >> held);
            bits &= (1 << held) - 1;
        }
        return bits == 0;
    }
}
