using System.Text.RegularExpressions;

namespace Commonweal.Standards.Readability;

/// <summary>French: groups of vowels, without a silent e at the end; é, ï and ë begin or end a syllable of their own. -ent is counted, though verbs leave it silent.</summary>
internal static partial class FrenchSyllables
{
    private const string Vowels = "aeiouyàâäáéèêëíïîóôöúùûüœæ";

    internal static int Count(string word)
    {
        var spelled = Glide().Replace(SilentU().Replace(word.ToLowerInvariant(), ""), "j");
        var count = VowelGroups.Of(spelled, Vowels).Sum(g => 1 + Apart().Count(g)) - (SilentE().IsMatch(spelled) ? 1 : 0);
        return Math.Max(1, count);
    }

    [GeneratedRegex("(?<=q)u|(?<=g)u(?=[eéèêiî])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SilentU();

    [GeneratedRegex("(?<=[aeiouéèê])y(?=[aeiouéèêî])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Glide();

    [GeneratedRegex("é(?=[aoiuâè])|[aoué](?=[ïë])|[aou](?=é)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Apart();

    [GeneratedRegex(@"[^aeiouyàâäéèêëïîôöùûüœæ]es?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SilentE();
}
