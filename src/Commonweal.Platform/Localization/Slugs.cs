using System.Globalization;
using System.Text;

namespace Commonweal.Platform.Localization;

/// <summary>Names in addresses and files: small Latin letters, digits and dashes.</summary>
public static class Slugs
{
    /// <summary>Whether nothing else is in it, and it is neither too short nor too long.</summary>
    public static bool IsSlug(string? text, int least, int most)
        => text is not null && text.Length >= least && text.Length <= most && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-');

    /// <summary>The Latin letters and digits of a title with dashes between; empty where it has none.</summary>
    public static string Of(string title, int most)
    {
        var plain = new StringBuilder();
        foreach (var letter in title.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark) continue;
            if (char.IsAsciiLetterOrDigit(letter)) plain.Append(char.ToLowerInvariant(letter));
            else if (plain.Length > 0 && plain[^1] != '-') plain.Append('-');
        }
        return (plain.Length > most ? plain.ToString(0, most) : plain.ToString()).Trim('-');
    }
}
