using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Commonweal.Platform.Privacy;

/// <summary>Random words for links and keys. They have 256 bits, so a plain hash of one is as good as a slow one, and is all that is stored.</summary>
public static class Secret
{
    private const int Bytes = 32;

    /// <summary>A new one, as short as can be.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>A new one in small letters and digits, for a path that the program writes, for it writes paths in small letters.</summary>
    public static string NewInSmallLetters() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is stored of it, and by which it is found.</summary>
    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Whether what was sent is the one we know; the time it takes tells nothing.</summary>
    public static bool IsSame(string? given, string ours) => CryptographicOperations.FixedTimeEquals(Hash(given ?? ""), Hash(ours));
}
