namespace Commonweal.Standards.Readability;

/// <summary>
/// How long the words and sentences of a text are, and what a formula makes of it. It cannot tell whether a text is true, kind, in a good order or
/// understood; short words can be hard, and a formula can be satisfied with nonsense. It helps its author to look again, and judges neither text nor author.
/// </summary>
/// <param name="Formula">The formula of the language.</param>
/// <param name="Ease">What it gives: about 0 (hard) to 100 (easy); null where there is no formula.</param>
/// <param name="Sentences">Number of sentences; a line end ends one too.</param>
/// <param name="Words">Number of words; addresses of pages and mailboxes are left out.</param>
/// <param name="Letters">Number of letters and digits in them.</param>
/// <param name="LongSentences">Sentences of more than <see cref="MostWords"/> words, as written, in order.</param>
public sealed record TextMeasure(ReadingFormula Formula, double? Ease, int Sentences, int Words, int Letters, IReadOnlyList<string> LongSentences)
{
    /// <summary>Sentences longer than this are named (25 words: the British government's content design guidance).</summary>
    public const int MostWords = 25;

    /// <summary>From this value on a text counts as plain: Flesch's 'standard', which the French, Spanish and German formulas keep; for Gulpease what readers with eight years of school read by themselves.</summary>
    public const double PlainFrom = 60;

    /// <summary>Formulas were made on samples of a hundred words; below that one word more or less moves the value by several points.</summary>
    public const int EnoughWords = 100;

    /// <summary>Words in a sentence, on average; 0 for an empty text.</summary>
    public double WordsPerSentence => Sentences == 0 ? 0 : (double)Words / Sentences;

    /// <summary>Letters in a word, on average; 0 for an empty text.</summary>
    public double LettersPerWord => Words == 0 ? 0 : (double)Letters / Words;

    /// <summary>Whether the formula finds it plain; null where there is none.</summary>
    public bool? IsPlain => Ease is { } ease ? ease >= PlainFrom : null;

    /// <summary>Whether it is too short for more than a hint.</summary>
    public bool IsShort => Words < EnoughWords;
}
