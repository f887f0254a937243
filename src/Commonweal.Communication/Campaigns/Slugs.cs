using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Commonweal.Communication.Campaigns;

/// <summary>Names in addresses.</summary>
internal static partial class Slugs
{
    /// <summary>Whether it can stand in an address as it is.</summary>
    public static bool IsSlug(string text) => text.Length <= Campaign.LongestSlug && Pattern().IsMatch(text);

    /// <summary>The Latin letters and digits of a title with dashes between; empty where it has none.</summary>
    public static string Of(string title)
    {
        var plain = new StringBuilder();
        foreach (var letter in title.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark) continue;
            if (char.IsAsciiLetterOrDigit(letter)) plain.Append(char.ToLowerInvariant(letter));
            else if (plain.Length > 0 && plain[^1] != '-') plain.Append('-');
        }
        return (plain.Length > Campaign.LongestSlug ? plain.ToString(0, Campaign.LongestSlug) : plain.ToString()).Trim('-');
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
