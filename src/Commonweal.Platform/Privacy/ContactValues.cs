using System.Text;
using MimeKit;

namespace Commonweal.Platform.Privacy;

/// <summary>Addresses and numbers as people type them, normalised so that the same one is found again.</summary>
public static class ContactValues
{
    /// <summary>An e-mail address, its domain in lower case; null where it is none.</summary>
    public static string? Email(string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length is 0 or > 254 || !MailboxAddress.TryParse(text, out var mailbox) || mailbox.Address != text) return null;
        var at = text.LastIndexOf('@');
        return at > 0 && text.AsSpan(at).Contains('.') ? text.ToLowerInvariant() : null;
    }

    /// <summary>A phone number of 5 to 15 digits in any script, with its plus sign; null where it is none.</summary>
    public static string? Phone(string? typed)
    {
        var number = new StringBuilder();
        foreach (var letter in typed?.Trim() ?? "")
        {
            if (char.IsDigit(letter)) number.Append((int)char.GetNumericValue(letter));
            else if (letter is '+' && number.Length == 0) number.Append('+');
            else if (!char.IsWhiteSpace(letter) && letter is not ('-' or '(' or ')' or '.' or '/' or '\u200e' or '\u200f')) return null;
        }
        var digits = number.ToString().TrimStart('+').Length;
        return digits is >= 5 and <= 15 ? number.ToString() : null;
    }
}
