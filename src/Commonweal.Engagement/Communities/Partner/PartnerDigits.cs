using System.Security.Cryptography;
using System.Text;
using Commonweal.Platform.Privacy;

namespace Commonweal.Engagement.Communities.Partner;

/// <summary>
/// The sixteen random digits by which a delegate opens the community's room. Only HMAC-SHA256 under a versioned key, kept
/// outside the database, is stored: whoever steals the database opens no room.
/// </summary>
internal sealed class PartnerDigits(KeyRing keys)
{
    private const string Purpose = "partners";

    private const int Length = 16;

    public static string New() => RandomNumberGenerator.GetString("0123456789", Length);

    /// <summary>The digits in groups of four, as they are printed and read out on the phone.</summary>
    public static string Grouped(string digits) => string.Join(' ', digits.Chunk(4).Select(four => new string(four)));

    /// <summary>The digits in what was typed, in whatever script and with blanks or dashes between, or null.</summary>
    public static string? Read(string? typed)
    {
        var digits = new StringBuilder(Length);
        foreach (var letter in typed ?? "")
        {
            if (char.IsDigit(letter)) digits.Append((int)char.GetNumericValue(letter));
            else if (!char.IsWhiteSpace(letter) && letter is not ('-' or '–' or '‑' or '\u200e' or '\u200f')) return null;
            if (digits.Length > Length) return null;
        }
        return digits.Length == Length ? digits.ToString() : null;
    }

    /// <summary>What is stored for new digits.</summary>
    public byte[] Store(string digits) => Hash(keys.Current(Purpose).Key, digits);

    /// <summary>Every hash under which the digits may have been stored, one for each version of the key.</summary>
    public IReadOnlyList<byte[]> Lookups(string digits) => [.. keys.Every(Purpose).Values.Select(key => Hash(key, digits))];

    private static byte[] Hash(byte[] key, string digits) => HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(digits));
}
