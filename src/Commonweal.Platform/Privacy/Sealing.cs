using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Commonweal.Platform.Privacy;

/// <summary>AES-256-GCM under a versioned key: 4 bytes of key version, 12 of nonce, the cipher text, 16 of tag.</summary>
internal static class Sealing
{
    private const int Version = 4, Nonce = 12, Tag = 16;

    internal static byte[] Seal(KeyRing keys, string purpose, ReadOnlySpan<byte> plain)
    {
        var (version, key) = keys.Current(purpose);
        var result = new byte[Version + Nonce + plain.Length + Tag];
        BinaryPrimitives.WriteInt32BigEndian(result, version);
        RandomNumberGenerator.Fill(result.AsSpan(Version, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(result.AsSpan(Version, Nonce), plain, result.AsSpan(Version + Nonce, plain.Length), result.AsSpan(^Tag..), result.AsSpan(0, Version));
        return result;
    }

    internal static byte[] Open(KeyRing keys, string purpose, ReadOnlySpan<byte> text)
    {
        if (text.Length < Version + Nonce + Tag) throw new CryptographicException("The encrypted text is cut off.");
        var key = keys.Get(purpose, BinaryPrimitives.ReadInt32BigEndian(text));
        var plain = new byte[text.Length - Version - Nonce - Tag];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(text.Slice(Version, Nonce), text.Slice(Version + Nonce, plain.Length), text[^Tag..], plain, text[..Version]);
        return plain;
    }
}
