using Commonweal.Communication.Playbook.Terms;

namespace Commonweal.Communication.Incidents.Statements;

/// <summary>Words that must not go out of an incident unseen.</summary>
/// <param name="At">Where they begin.</param>
/// <param name="Words">As they stand there.</param>
/// <param name="IsSymbol">They show or quote what the act carried; else they say to which group a suspect belongs.</param>
internal sealed record WordsFound(int At, string Words, bool IsSymbol);

/// <summary>
/// Finds in a text a suspect who is given an origin or faith ('the suspect is a …', 'le suspect, d’origine …', 'a … attacker'), and signs or
/// slogans of the act that are named or quoted. It looks for whole phrases within one sentence: neighbours who stand together, whatever they
/// believe, are no finding. It understands nothing, and so stops nobody.
/// </summary>
internal static class SuspectWords
{
    private static readonly char[] Ends = ['.', '!', '?', '؟', '\n', ';', '؛', ':'];

    public static IReadOnlyList<WordsFound> Find(string text, string language)
    {
        List<WordsFound> found = [.. SymbolMarks.In(text)];
        if (PhraseWords.Of(language) is not { } known) return found;
        var words = TermWords.Of(text, language);
        for (var at = 0; at < words.Count; at++)
        {
            if (known.Symbols.FirstOrDefault(s => IsAt(words, at, s)) is { } symbol) found.Add(new(words[at].At, Cut(text, words, at, at + symbol.Length - 1), IsSymbol: true));
            else if (IsOneOf(words[at], known.Suspects) && GroupOf(text, words, at, known) is { } last) found.Add(new(words[Math.Min(at, last)].At, Cut(text, words, Math.Min(at, last), Math.Max(at, last)), IsSymbol: false));
        }
        return [.. found.DistinctBy(f => f.At).OrderBy(f => f.At)];
    }

    /// <summary>Where the word for a group stands that belongs to the suspect at this place; null where there is none.</summary>
    private static int? GroupOf(string text, IReadOnlyList<TermWord> words, int suspect, PhraseWords known)
    {
        // 'a … attacker': the word before, where the language puts it there.
        if (known.GroupComesFirst && suspect > 0 && IsOneOf(words[suspect - 1], known.Groups) && IsOneSentence(text, words[suspect - 1], words[suspect])) return suspect - 1;
        for (var at = suspect + 1; at < words.Count && IsOneSentence(text, words[at - 1], words[at]); at++)
        {
            if (IsOneOf(words[at], known.Groups)) return at;
            if (!IsOneOf(words[at], known.Between) && !text.AsSpan(words[at].At, words[at].Length).ContainsAnyInRange('0', '9')) return null;
        }
        return null;
    }

    private static bool IsOneSentence(string text, TermWord before, TermWord after) => text.AsSpan(before.At + before.Length, after.At - before.At - before.Length).IndexOfAny(Ends) < 0;

    private static bool IsOneOf(TermWord word, IReadOnlySet<string> set) => word.Forms.Any(set.Contains);

    private static bool IsAt(IReadOnlyList<TermWord> words, int at, string[] phrase)
        => at + phrase.Length <= words.Count && phrase.Index().All(p => words[at + p.Index].Forms.Contains(p.Item, StringComparer.Ordinal));

    private static string Cut(string text, IReadOnlyList<TermWord> words, int first, int last) => text[words[first].At..(words[last].At + words[last].Length)];
}
