using System.Text.RegularExpressions;

namespace Commonweal.Standards.Readability;

/// <summary>English: groups of vowels, without silent endings, and with the pairs that are spoken apart.</summary>
internal static partial class EnglishSyllables
{
    internal static int Count(string word)
    {
        var spelled = word.ToLowerInvariant().Replace('’', '\'');
        var count = VowelGroups.Of(spelled, "aeiouy").Count() - Silent().Count(spelled) + Apart().Count(spelled);
        return Math.Max(1, count);
    }

    // make, makes, closed; but table, houses, started. A negation after a consonant adds a beat of its own.
    [GeneratedRegex(@"(?<=[a-z])((?<![aeiouy]|[^aeiouy]l)e|(?<![aeiouysxzcg]|[cs]h|[^aeiouy]l)es|(?<![aeiouytd])ed)(?='|\z)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Silent();

    [GeneratedRegex(@"(?<![tscgx])i(?=[aou])|[eu](?=o)(?<!pe)|[eoy](?=ing\b)|[^aeiou]u(?=[ae][^aeiou])(?<![qg]u)|(?<=[ds])n't", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Apart();
}
