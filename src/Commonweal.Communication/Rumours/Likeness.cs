using System.Globalization;
using System.Text;

namespace Commonweal.Communication.Rumours;

/// <summary>How much two texts speak of the same: shared words, without regard to case, accents and the many spellings of one Arabic word.</summary>
internal static class Likeness
{
    private const int ShortestWord = 4, ShortestWithoutVowels = 3;

    /// <summary>Small letters without accents; Arabic letters in one form.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            if (letter == 'ـ' || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark) continue;
            plain.Append(letter switch { 'ى' => 'ي', 'ة' => 'ه', _ => char.ToLowerInvariant(letter) });
        }
        return plain.ToString().Trim();
    }

    /// <summary>The words that carry meaning; pairs of signs where a script puts no spaces between words.</summary>
    public static IReadOnlySet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var letter in Plain(text).Append(' '))
        {
            if (char.IsLetterOrDigit(letter)) word.Append(letter);
            else
            {
                Add(words, word.ToString());
                word.Clear();
            }
        }
        return words;
    }

    /// <summary>The share of the shorter text's words that the other one has too: 0 to 1, and 0 where they share a single word of many.</summary>
    public static double Of(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        var (few, many) = one.Count <= other.Count ? (one, other) : (other, one);
        var shared = few.Count(many.Contains);
        return few.Count == 0 || (shared == 1 && few.Count > 1) ? 0 : (double)shared / few.Count;
    }

    private static void Add(HashSet<string> words, string word)
    {
        if (word.Length > 1 && IsWrittenWithoutSpaces(word[0]))
        {
            for (var at = 0; at + 1 < word.Length; at++) words.Add(word.Substring(at, 2));
            return;
        }
        // The Arabic article, alone or after 'and', belongs to the word that follows.
        var bare = word.StartsWith("وال", StringComparison.Ordinal) && word.Length > 5 ? word[3..] : word.StartsWith("ال", StringComparison.Ordinal) && word.Length > 4 ? word[2..] : word;
        if (bare.Length >= (bare.Length > 0 && IsWrittenWithoutVowels(bare[0]) ? ShortestWithoutVowels : ShortestWord)) words.Add(bare);
    }

    // Hebrew and Arabic letters: three of them are a word of meaning.
    private static bool IsWrittenWithoutVowels(char letter) => letter is >= '֐' and <= '߿';

    private static bool IsWrittenWithoutSpaces(char letter) => letter is (>= '぀' and <= '鿿') or (>= '฀' and <= '໿') or (>= 'က' and <= '႟') or (>= 'ក' and <= '៿');
}
