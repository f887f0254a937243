using System.Text.RegularExpressions;

namespace Commonweal.Standards.Readability;

/// <summary>Spanish: groups of vowels; two strong ones (a, e, o, and i or u with an accent) are spoken apart.</summary>
internal static partial class SpanishSyllables
{
    internal static int Count(string word)
    {
        var spelled = Consonant().Replace(word.ToLowerInvariant(), "j");
        return Math.Max(1, VowelGroups.Of(spelled, "aeiouáéíóúüy").Sum(g => 1 + Apart().Count(g)));
    }

    // y before a vowel.
    [GeneratedRegex("y(?=[aeiouáéíóú])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Consonant();

    [GeneratedRegex("[aeoáéó](?=[aeoáéóíú])|[íú](?=[aeoáéó])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Apart();
}
