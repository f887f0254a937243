using System.Globalization;
using System.Text;

namespace Commonweal.Standards.Sms;

/// <summary>What might stand instead of a character that the GSM alphabet does not have.</summary>
internal static class SmsSuggestions
{
    // Letters that Unicode does not take apart, and signs that word processors put in.
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["‘"] = "'", ["’"] = "'", ["‚"] = "'", ["‛"] = "'", ["ʼ"] = "'", ["′"] = "'", ["‹"] = "'", ["›"] = "'", ["`"] = "'", ["´"] = "'",
        ["“"] = "\"", ["”"] = "\"", ["„"] = "\"", ["‟"] = "\"", ["″"] = "\"", ["«"] = "\"", ["»"] = "\"",
        ["‐"] = "-", ["‑"] = "-", ["‒"] = "-", ["–"] = "-", ["—"] = "-", ["―"] = "-", ["−"] = "-",
        ["…"] = "...", ["•"] = "-", ["·"] = "-", ["×"] = "x", ["÷"] = "/", ["№"] = "no.", ["™"] = "", ["®"] = "", ["©"] = "(c)",
        ["\t"] = " ", ["\u00A0"] = " ", ["\u2007"] = " ", ["\u2009"] = " ", ["\u202F"] = " ", ["\u2003"] = " ", ["\u2002"] = " ",
        ["\u00AD"] = "", ["\u200B"] = "", ["\u200E"] = "", ["\u200F"] = "", ["\u2060"] = "", ["\uFEFF"] = "", ["\u2028"] = "\n", ["\u2029"] = "\n",
        ["œ"] = "oe", ["Œ"] = "OE", ["ł"] = "l", ["Ł"] = "L", ["đ"] = "d", ["Đ"] = "D", ["ð"] = "d", ["Ð"] = "D", ["þ"] = "th", ["Þ"] = "Th",
        ["ı"] = "i", ["ħ"] = "h", ["Ħ"] = "H", ["ŧ"] = "t", ["Ŧ"] = "T", ["ŋ"] = "ng", ["Ŋ"] = "Ng", ["ẞ"] = "SS",
    };

    internal static string? For(string character)
    {
        if (Known.TryGetValue(character, out var known)) return known;
        if (character.Contains('\uFFFE', StringComparison.Ordinal)) return null; // no character, and normalising it throws
        var composed = character.Normalize(NormalizationForm.FormC);
        if (GsmCharacters.Septets(composed) is not null) return composed;
        var bare = string.Concat(character.Normalize(NormalizationForm.FormKD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
        return bare.Length > 0 && GsmCharacters.Septets(bare) is not null ? bare : null;
    }
}
