using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Commonweal.Platform.Privacy;

/// <summary>
/// Encrypts contact data at rest (AES-256-GCM, versioned keys outside the database) and finds it again by a keyed hash.
/// Opening is always explicit, so that every place that reads personal data can be seen and audited.
/// </summary>
public sealed class PersonalData(KeyRing keys)
{
    private const string Purpose = "personal";
    private const int Nonce = 12, Tag = 16, Version = 4;

    /// <summary>Encrypts a text: 4 bytes of key version, 12 of nonce, the cipher text, 16 of tag.</summary>
    public byte[] Seal(string text)
    {
        var (version, key) = keys.Current(Purpose);
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedText = new byte[Version + Nonce + plain.Length + Tag];
        BinaryPrimitives.WriteInt32BigEndian(sealedText, version);
        RandomNumberGenerator.Fill(sealedText.AsSpan(Version, Nonce));
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(sealedText.AsSpan(Version, Nonce), plain, sealedText.AsSpan(Version + Nonce, plain.Length), sealedText.AsSpan(^Tag..));
        return sealedText;
    }

    /// <summary>Decrypts what <see cref="Seal"/> made.</summary>
    /// <exception cref="CryptographicException">The bytes were changed.</exception>
    /// <exception cref="KeyNotFoundException">The key's file is missing.</exception>
    public string Open(byte[] sealedText)
    {
        var key = keys.Get(Purpose, BinaryPrimitives.ReadInt32BigEndian(sealedText));
        var plain = new byte[sealedText.Length - Version - Nonce - Tag];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(sealedText.AsSpan(Version, Nonce), sealedText.AsSpan(Version + Nonce, plain.Length), sealedText.AsSpan(^Tag..), plain);
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>Keyed hash (HMAC-SHA256) under which a normalised address or number is found again.</summary>
    public byte[] Lookup(string normalised)
        => HMACSHA256.HashData(keys.Current("lookup").Key, Encoding.UTF8.GetBytes(normalised));
}
