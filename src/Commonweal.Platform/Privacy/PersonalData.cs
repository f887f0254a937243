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

    /// <summary>Encrypts a text under the current key, whose version is written with it.</summary>
    public byte[] Seal(string text) => Sealing.Seal(keys, Purpose, Encoding.UTF8.GetBytes(text));

    /// <summary>Decrypts what <see cref="Seal"/> made.</summary>
    /// <exception cref="CryptographicException">The bytes were changed.</exception>
    /// <exception cref="KeyNotFoundException">The key's file is missing.</exception>
    public string Open(byte[] sealedText) => Encoding.UTF8.GetString(Sealing.Open(keys, Purpose, sealedText));

    /// <summary>Keyed hash (HMAC-SHA256) under which a normalised address or number is found again.</summary>
    public byte[] Lookup(string normalised)
        => HMACSHA256.HashData(keys.Current("lookup").Key, Encoding.UTF8.GetBytes(normalised));
}
