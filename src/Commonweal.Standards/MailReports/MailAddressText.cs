using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Commonweal.Standards.MailReports;

/// <summary>Addresses in the fields of reports.</summary>
internal static partial class MailAddressText
{
    // RFC 5321 §4.5.3.1: 64 before the at sign, 255 behind it.
    private const int Longest = 320;

    /// <summary>An address with or without angle brackets; null where it cannot be one.</summary>
    internal static string? Read(string? text)
    {
        var address = (text ?? "").Trim();
        if (address is ['<', .. var inside, '>']) address = inside;
        var at = address.LastIndexOf('@');
        return at > 0 && at < address.Length - 1 && address.Length <= Longest && !address.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '<' or '>') ? address : null;
    }

    /// <summary>An address behind its type, as <c>rfc822; a@b.example</c> (RFC 3464 §2.3.2) or <c>utf-8; …</c> (RFC 6533 §3); null where it is of another type or none.</summary>
    internal static string? Typed(string? text)
    {
        if ((text ?? "").Split(';', 2) is not [var type, var address]) return null;
        return type.Trim().ToUpperInvariant() switch
        {
            "RFC822" => Read(address),
            "UTF-8" => Read(Embedded().Replace(address, Character)),
            _ => null,
        };
    }

    /// <summary>What xtext stands for (RFC 3461 §4): <c>+</c> and two hexadecimal digits are a character.</summary>
    internal static string FromXtext(string text) => Encoded().Replace(text, m => ((char)int.Parse(m.ValueSpan[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());

    private static string Character(Match match)
        => int.TryParse(match.Groups["code"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code) ? new Rune(code).ToString() : match.Value;

    [GeneratedRegex(@"\\x\{(?<code>[0-9A-Fa-f]{1,6})\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Embedded();

    [GeneratedRegex(@"\+[2-7][0-9A-F]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Encoded();
}
