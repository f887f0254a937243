using System.Globalization;
using System.Text;

namespace Commonweal.Communication.Playbook.Terms;

/// <summary>A word of a text: where it stands, and the forms under which it is compared.</summary>
internal sealed record TermWord(int At, int Length, IReadOnlyList<string> Forms);

/// <summary>Cuts a text into words as its language writes them, so that a term is found whole and nothing else is.</summary>
internal static class TermWords
{
    // Behind a single letter taken off the front something must stay that can be a word: 'w' of 'watan' is no 'and'.
    private const int ShortestStem = 3;

    private static readonly string[] Elided = ["l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu"];

    public static IReadOnlyList<TermWord> Of(string text, string language)
    {
        var main = language.Split('-')[0];
        List<TermWord> words = [];
        for (var at = 0; at < text.Length;)
        {
            if (!IsWord(text, at))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && (IsWord(text, at) || (IsApostrophe(text[at]) && at + 1 < text.Length && IsWord(text, at + 1)))) at++;
            if (main == "fr") CutElision(text, ref start, at, words);
            words.Add(new(start, at - start, FormsOf(text[start..at], main)));
        }
        return words;
    }

    private static void CutElision(string text, ref int start, int end, List<TermWord> words)
    {
        while (text.AsSpan(start, end - start).IndexOfAny('\'', '’') is > 0 and var apostrophe && Elided.Contains(text.Substring(start, apostrophe).ToLowerInvariant()))
        {
            words.Add(new(start, apostrophe, [text.Substring(start, apostrophe).ToLowerInvariant()]));
            start += apostrophe + 1;
        }
    }

    private static List<string> FormsOf(string word, string main)
    {
        var folded = Fold(word);
        if (main is not ("ar" or "fa" or "ur")) return [folded];
        List<string> forms = [folded];
        foreach (var bare in WithoutPrefixes(folded)) if (!forms.Contains(bare)) forms.Add(bare);
        return forms;
    }

    private static IEnumerable<string> WithoutPrefixes(string word)
    {
        foreach (var joined in Starts(word, "و", "ف").Prepend(word))
        {
            if (joined != word) yield return joined;
            // 'for the': li and al become one.
            foreach (var bare in Starts(joined, "ال", "لل")) yield return bare;
            foreach (var preposed in Starts(joined, "ب", "ك", "ل"))
            {
                yield return preposed;
                foreach (var bare in Starts(preposed, "ال")) yield return bare;
            }
        }
    }

    private static IEnumerable<string> Starts(string word, params string[] prefixes)
        => prefixes.Where(p => word.StartsWith(p, StringComparison.Ordinal) && word.Length - p.Length >= ShortestStem).Select(p => word[p.Length..]);

    /// <summary>Small letters, one kind of apostrophe, composed; Arabic without vowel marks and stretching, its alefs alike.</summary>
    private static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var letter in word.Normalize(NormalizationForm.FormC))
        {
            if (letter is '\u0640' or '\u200c' or '\u200d' or (>= '\u064b' and <= '\u065f') or '\u0670') continue;
            folded.Append(letter switch { '’' => '\'', 'أ' or 'إ' or 'آ' or 'ٱ' => 'ا', 'ى' => 'ي', _ => char.ToLowerInvariant(letter) });
        }
        return folded.ToString();
    }

    private static bool IsApostrophe(char letter) => letter is '\'' or '’';

    private static bool IsWord(string text, int at)
        => char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at]) || text[at] is '\u200c' or '\u200d'
            || CharUnicodeInfo.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
