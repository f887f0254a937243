using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;

namespace Commonweal.Platform.Privacy;

/// <summary>
/// Keys in links that open something without an account, behind each its signature (HMAC-SHA256 under a versioned key): nobody
/// else can make one, and nothing of them is stored. What an older version of the key signed stays good.
/// </summary>
public sealed class SignedKeys(KeyRing keys)
{
    private const int KeyLetters = 32;

    /// <summary>A key and its signature, in small letters and digits.</summary>
    /// <param name="purpose">Name of the key it is signed with.</param>
    /// <param name="key">The key.</param>
    /// <param name="bytes">How much of the signature follows: 32 bytes are all of it.</param>
    /// <param name="signed">What is signed, where that is more than the key or written in another way.</param>
    public string Of(string purpose, Guid key, int bytes, Func<Guid, byte[]> signed)
        => key.ToString("N", CultureInfo.InvariantCulture) + Convert.ToHexStringLower(Sign(purpose, signed(key)).AsSpan(0, bytes));

    /// <summary>The key in what <see cref="Of"/> made with the same purpose; null where we did not make it.</summary>
    public Guid? Read(string purpose, string? token, int bytes, Func<Guid, byte[]> signed)
    {
        var signature = new byte[bytes];
        if (token is null || token.Length != KeyLetters + (2 * bytes) || !Guid.TryParseExact(token.AsSpan(0, KeyLetters), "N", out var key)) return null;
        return Convert.FromHexString(token.AsSpan(KeyLetters), signature, out _, out _) is OperationStatus.Done && IsSigned(purpose, signed(key), signature) ? key : null;
    }

    /// <summary>The signature of anything.</summary>
    public byte[] Sign(string purpose, byte[] signed) => HMACSHA256.HashData(keys.Current(purpose).Key, signed);

    /// <summary>Whether a signature begins so under any version of the key.</summary>
    public bool IsSigned(string purpose, byte[] signed, ReadOnlySpan<byte> beginning)
    {
        foreach (var key in keys.Every(purpose).Values)
            if (CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, signed).AsSpan(0, beginning.Length), beginning)) return true;
        return false;
    }
}
