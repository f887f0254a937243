namespace Commonweal.Communication.Playbook.Terms;

/// <summary>A term not to say, found in a text.</summary>
/// <param name="At">Where in the text it begins.</param>
/// <param name="Words">As it stands there.</param>
/// <param name="Say">What to say instead.</param>
/// <param name="Why">Why.</param>
internal sealed record TermFound(int At, string Words, string Say, string Why);

/// <summary>
/// Which terms not to say occur in a text. Whole words only, in any case; in French behind an elision too, in Arabic with or
/// without vowel marks and behind article, 'and' and one-letter prepositions. It finds what somebody listed, and understands nothing.
/// </summary>
internal static class TermCheck
{
    /// <summary>Every term found, in the order of the text.</summary>
    public static IReadOnlyList<TermFound> Find(string text, string language, IEnumerable<KeyTerm> terms)
    {
        var words = TermWords.Of(text, language);
        List<TermFound> found = [];
        foreach (var term in terms.Where(t => IsOf(t, language)))
            foreach (var form in FormsOf(term.NotSay))
            {
                var wanted = TermWords.Of(form, language);
                if (wanted.Count == 0) continue;
                for (var at = 0; at + wanted.Count <= words.Count; at++)
                    if (Enumerable.Range(0, wanted.Count).All(n => IsSame(words[at + n], wanted[n])))
                    {
                        var (first, last) = (words[at], words[at + wanted.Count - 1]);
                        found.Add(new(first.At, text[first.At..(last.At + last.Length)], term.Say, term.Why));
                    }
            }
        return [.. found.GroupBy(f => (f.At, f.Say)).Select(g => g.MaxBy(f => f.Words.Length)!).OrderBy(f => f.At)];
    }

    /// <summary>The forms a term lists.</summary>
    public static IEnumerable<string> FormsOf(string notSay) => notSay.Split([',', '،', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsOf(KeyTerm term, string language) => term.Language == language || language.StartsWith(term.Language + "-", StringComparison.Ordinal);

    // What stands in the text may wear prefixes; so may the term, where somebody listed it with its article.
    private static bool IsSame(TermWord word, TermWord term) => word.Forms.Contains(term.Forms[0]) || (term.Forms.Count > 1 && word.Forms.Contains(term.Forms[^1]));
}
