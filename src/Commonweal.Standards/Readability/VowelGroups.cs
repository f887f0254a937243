namespace Commonweal.Standards.Readability;

/// <summary>Runs of vowels in a word, from which the languages' rules begin.</summary>
internal static class VowelGroups
{
    internal static IEnumerable<string> Of(string word, string vowels)
    {
        var start = -1;
        for (var at = 0; at <= word.Length; at++)
        {
            var isVowel = at < word.Length && vowels.Contains(word[at], StringComparison.Ordinal);
            if (isVowel && start < 0) start = at;
            if (isVowel || start < 0) continue;
            yield return word[start..at];
            start = -1;
        }
    }
}
