using System.Globalization;
using System.Text;

namespace Commonweal.Communication.Audience.Phones;

/// <summary>What people answer a message with when they want to hear nothing more, in the languages we speak and the words networks know.</summary>
internal static class StopWords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "STOP", "STOPP", "STOPALL", "UNSUBSCRIBE", "END", "QUIT", "CANCEL", "ARRET", "ARRETER", "FIN", "DESABONNER", "DESINSCRIPTION",
        "ايقاف", "اوقف", "اوقفوا", "توقف", "الغاء", "وقف", "قف", "الغ",
    };

    /// <summary>Whether the whole answer is such a word, however written: 'Stop.', 'arrêt', 'إيقاف'. A sentence with one in it is none.</summary>
    public static bool IsStop(string? answer)
    {
        if (answer is not { Length: > 0 and <= 100 }) return false;
        var plain = new StringBuilder();
        foreach (var rune in answer.Normalize(NormalizationForm.FormD).EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.SpaceSeparator) plain.Append(rune);
        return Words.Contains(plain.ToString().Trim().ToUpperInvariant());
    }
}
