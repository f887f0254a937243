namespace Commonweal.Communication.Rumours;

/// <summary>
/// Looks whether an answer begins with the fact or with the rumour. Denying a rumour in its own words carries it on, so that
/// a headline or first sentence with most of its words is pointed out before anybody reviews it.
/// </summary>
internal static class FactFirst
{
    private const double Most = 0.6;
    private const int FewestWords = 2;

    private static readonly char[] Ends = ['.', '!', '?', '؟', '。', '۔', '\n'];

    /// <summary>The words as they were heard that this beginning repeats; null where it says something of its own.</summary>
    public static string? Repeats(string beginning, IEnumerable<string> heard)
    {
        var said = Likeness.Words(FirstSentence(beginning));
        return heard.FirstOrDefault(words =>
        {
            var rumour = Likeness.Words(words);
            var shared = rumour.Count(said.Contains);
            return shared >= FewestWords && shared >= Most * rumour.Count;
        });
    }

    /// <summary>The text up to the first end of a sentence that is followed by more.</summary>
    public static string FirstSentence(string text)
    {
        var trimmed = text.Trim();
        for (var at = 0; at < trimmed.Length; at++)
        {
            var ends = Ends.Contains(trimmed[at]) && (at + 1 == trimmed.Length || char.IsWhiteSpace(trimmed[at + 1]) || trimmed[at] is '。' or '\n');
            if (ends && at > 0) return trimmed[..(at + 1)].Trim();
        }
        return trimmed;
    }
}
