using System.Security.Cryptography;
using System.Text;
using Commonweal.Platform.Privacy;

namespace Commonweal.Engagement.PaperCodes;

/// <summary>Twelve random digits: with a hundred thousand codes about, one guess in ten million hits.</summary>
internal sealed class PaperCodeDigits(KeyRing keys)
{
    public const int Length = 12;
    private const string KeyPurpose = "paper-codes";

    /// <summary>New random digits.</summary>
    public static string New() => RandomNumberGenerator.GetString("0123456789", Length);

    /// <summary>The digits in groups of four, as they are printed.</summary>
    public static string Grouped(string digits) => string.Join(' ', digits.Chunk(4).Select(four => new string(four)));

    /// <summary>The digits in what was typed (blanks, dashes and the digits of any script allowed), or null.</summary>
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
    public byte[] Store(string purpose, string digits) => Hash(keys.Current(KeyPurpose).Key, purpose, digits);

    /// <summary>Every hash under which the digits may have been stored, one for each version of the key.</summary>
    public IReadOnlyList<byte[]> Lookups(string purpose, string digits) => [.. keys.Every(KeyPurpose).Values.Select(key => Hash(key, purpose, digits))];

    private static byte[] Hash(byte[] key, string purpose, string digits) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(purpose + "\n" + digits));
}
