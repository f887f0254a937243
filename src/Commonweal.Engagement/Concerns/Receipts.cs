using System.Security.Cryptography;
using System.Text;
using Commonweal.Platform.Privacy;

namespace Commonweal.Engagement.Concerns;

/// <summary>
/// The receipt: 16 random digits that open a concern's page without an account. Only HMAC-SHA256 under a versioned key,
/// kept outside the database, is stored: whoever steals the database cannot open a single page.
/// </summary>
internal sealed class Receipts(KeyRing keys)
{
    private const string Purpose = "receipts";

    /// <summary>Sixteen new random digits.</summary>
    public static string NewDigits() => RandomNumberGenerator.GetString("0123456789", 16);

    /// <summary>The digits in groups of four, as they are printed.</summary>
    public static string Grouped(string digits) => string.Join(' ', digits.Chunk(4).Select(four => new string(four)));

    /// <summary>The sixteen digits in what was typed (blanks, dashes, Arabic or Persian digits allowed), or null.</summary>
    public static string? Read(string? typed)
    {
        var digits = new StringBuilder(16);
        foreach (var letter in typed ?? "")
        {
            if (char.IsDigit(letter)) digits.Append((int)char.GetNumericValue(letter));
            else if (!char.IsWhiteSpace(letter) && letter is not ('-' or '–' or '‑' or '\u200e' or '\u200f')) return null;
            if (digits.Length > 16) return null;
        }
        return digits.Length == 16 ? digits.ToString() : null;
    }

    /// <summary>What is stored for new digits.</summary>
    public (int Key, byte[] Lookup) Store(string digits)
    {
        var (version, key) = keys.Current(Purpose);
        return (version, Hash(key, digits));
    }

    /// <summary>Every hash under which the digits may have been stored, one for each version of the key.</summary>
    public IReadOnlyList<byte[]> Lookups(string digits) => [.. keys.Every(Purpose).Values.Select(key => Hash(key, digits))];

    private static byte[] Hash(byte[] key, string digits) => HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(digits));
}
