using Commonweal.Platform.Localization;
using Commonweal.Standards.Readability;

namespace Commonweal.Communication.Playbook.Content;

/// <summary>
/// Three messages, together 27 words and 9 seconds: what people keep under stress, and what a broadcast quotes (V. Covello's
/// rule, from US practice in crises).
/// </summary>
internal static class MessageMap
{
    public const int MostWords = 27, MostSeconds = 9;

    public static MapCount Count(IReadOnlyList<MultilingualText> messages, string language)
    {
        var texts = messages.Select(m => m.Languages.GetValueOrDefault(language)?.Text ?? "").ToList();
        return new(language, [.. texts.Select(t => PlainWords.Measure(t, language).Words)], texts.Sum(SpeakingPace.Letters) / SpeakingPace.LettersPerSecond(language));
    }
}

/// <summary>How long the three messages are in a language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Words">Words of each.</param>
/// <param name="Seconds">Seconds of all, spoken calmly.</param>
internal sealed record MapCount(string Language, IReadOnlyList<int> Words, double Seconds)
{
    public int All => Words.Sum();

    public int WordsOver => Math.Max(0, All - MessageMap.MostWords);

    /// <summary>Tenths do not count: nobody reads with a stop watch.</summary>
    public bool IsTooSlow => Math.Round(Seconds) > MessageMap.MostSeconds;

    public bool Fits => WordsOver == 0 && !IsTooSlow;

    /// <summary>Number of the message to shorten first, from 1.</summary>
    public int Longest => Words.Index().MaxBy(w => w.Item).Index + 1;
}
