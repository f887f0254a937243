using System.Security.Cryptography;
using System.Text;

namespace Commonweal.Platform.Privacy;

/// <summary>
/// Random digits on paper that open something without an account: a receipt, a code of a sheet, a delegate's code. Only
/// HMAC-SHA256 under a versioned key, kept outside the database, is stored: whoever steals the database opens nothing.
/// </summary>
public sealed class SecretDigits(KeyRing keys)
{
    /// <summary>Digits of a receipt.</summary>
    public const int OfReceipt = 16;

    /// <summary>New random digits.</summary>
    public static string New(int length = OfReceipt) => RandomNumberGenerator.GetString("0123456789", length);

    /// <summary>The digits in groups of four, as they are printed.</summary>
    public static string Grouped(string digits) => string.Join(' ', digits.Chunk(4).Select(four => new string(four)));

    /// <summary>The digits in what was typed (blanks, dashes, digits of any script allowed), or null where it is not so many digits.</summary>
    public static string? Read(string? typed, int length = OfReceipt)
    {
        var digits = new StringBuilder(length);
        foreach (var letter in typed ?? "")
        {
            if (char.IsDigit(letter)) digits.Append((int)char.GetNumericValue(letter));
            else if (!char.IsWhiteSpace(letter) && letter is not ('-' or '–' or '‑' or '\u200e' or '\u200f')) return null;
            if (digits.Length > length) return null;
        }
        return digits.Length == length ? digits.ToString() : null;
    }

    /// <summary>What is stored for new digits, and the version of the key it was made with.</summary>
    /// <param name="purpose">Name of the key: one for each kind of thing that is opened, such as <c>receipts</c>.</param>
    /// <param name="digits">The digits; what they belong to may stand before them.</param>
    public (int Key, byte[] Lookup) Store(string purpose, string digits)
    {
        var (version, key) = keys.Current(purpose);
        return (version, Hash(key, digits));
    }

    /// <summary>Every hash under which the digits may have been stored, one for each version of the key.</summary>
    public IReadOnlyList<byte[]> Lookups(string purpose, string digits) => [.. keys.Every(purpose).Values.Select(key => Hash(key, digits))];

    private static byte[] Hash(byte[] key, string digits) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(digits));
}
