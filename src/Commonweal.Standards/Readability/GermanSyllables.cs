using System.Text.RegularExpressions;

namespace Commonweal.Standards.Readability;

/// <summary>German: each vowel, with double vowels and diphthongs as one.</summary>
internal static partial class GermanSyllables
{
    internal static int Count(string word) => Math.Max(1, Vowel().Count(word.ToLowerInvariant()));

    [GeneratedRegex("aa|ai|au|äu|ee|ei|eu|ie|oo|(?<=q)u[aeiouäöü]|[aeiouyäöüéèà]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Vowel();
}
