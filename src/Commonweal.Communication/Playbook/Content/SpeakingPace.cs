using System.Globalization;

namespace Commonweal.Communication.Playbook.Content;

/// <summary>
/// Letters in a second at the calm pace of a newsreader. The rule of 27 words in 9 seconds is made for English: three words a second,
/// of four and a third letters. Arabic writes no short vowels, so fewer letters are more sound. A hint; the speaker's own watch decides.
/// </summary>
internal static class SpeakingPace
{
    private const double Usual = 13, French = 14.5, Consonants = 10;

    public static double LettersPerSecond(string language) => language.Split('-')[0] switch
    {
        "fr" or "es" or "pt" or "it" => French,
        "ar" or "fa" or "ur" or "he" or "ps" or "ckb" => Consonants,
        _ => Usual,
    };

    /// <summary>Letters that are spoken: no vowel marks, and no stroke that only stretches a word.</summary>
    public static int Letters(string text) => text.EnumerateRunes().Count(r => r.Value != 0x640 && System.Text.Rune.GetUnicodeCategory(r)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.DecimalDigitNumber);
}
