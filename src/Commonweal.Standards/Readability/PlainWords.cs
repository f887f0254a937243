using System.Text;

namespace Commonweal.Standards.Readability;

/// <summary>Measures how plainly a text is written, by the formula of its language. Syllables are counted by rules of spelling: right for about nine words in ten.</summary>
public static class PlainWords
{
    // Longer than any word: what is not one must not be searched for syllables.
    private const int LongestWord = 100;

    /// <summary>Measures a text.</summary>
    /// <param name="text">Plain text, without markup.</param>
    /// <param name="language">Its language, such as <c>en</c> or <c>fr-BE</c>; whatever follows the first hyphen does not matter.</param>
    public static TextMeasure Measure(string text, string language)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        var main = language.Split('-', '_')[0].ToLowerInvariant();
        var sentences = Sentence.In(text, isElided: main is "fr" or "it").ToList();
        var words = sentences.SelectMany(s => s.Words).ToList();
        var letters = words.Sum(w => w.EnumerateRunes().Count(Rune.IsLetterOrDigit));
        var (formula, ease) = words.Count == 0 ? (ReadingFormula.None, null) : Ease(main, words, sentences.Count, letters);
        return new TextMeasure(formula, ease, sentences.Count, words.Count, letters, [.. sentences.Where(s => s.Words.Count > TextMeasure.MostWords).Select(s => s.Text)]);
    }

    private static (ReadingFormula Formula, double? Ease) Ease(string language, List<string> words, int sentences, int letters)
    {
        var length = (double)words.Count / sentences;
        double Syllables(Func<string, int> count) => (double)words.Sum(w => count(w.Length <= LongestWord ? w : w[..LongestWord])) / words.Count;
        return language switch
        {
            "en" => (ReadingFormula.Flesch, 206.835 - (1.015 * length) - (84.6 * Syllables(EnglishSyllables.Count))),
            "fr" => (ReadingFormula.KandelMoles, 207 - (1.015 * length) - (73.6 * Syllables(FrenchSyllables.Count))),
            "es" => (ReadingFormula.FernandezHuerta, 206.84 - (1.02 * length) - (60 * Syllables(SpanishSyllables.Count))),
            "de" => (ReadingFormula.Amstad, 180 - length - (58.5 * Syllables(GermanSyllables.Count))),
            "it" => (ReadingFormula.Gulpease, 89 + (((300.0 * sentences) - (10.0 * letters)) / words.Count)),
            _ => (ReadingFormula.None, null),
        };
    }
}
