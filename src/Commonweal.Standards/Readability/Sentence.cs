using System.Globalization;

namespace Commonweal.Standards.Readability;

/// <summary>A sentence of a text and its words. Read by hand and not by patterns: a text of one character a million times must not hold a server up.</summary>
internal sealed record Sentence(string Text, IReadOnlyList<string> Words)
{
    private const string Ends = ".!?…؟۔।。！？", Unspaced = "।。！？", Closing = "\"'’”»)]", Joining = "'’.,-‑", Behind = ".,;:!?)\"'’”»]";

    // Behind these a full stop ends no sentence.
    private static readonly HashSet<string> Shortened = new(StringComparer.OrdinalIgnoreCase)
        { "mr", "mrs", "ms", "dr", "prof", "st", "no", "vs", "mme", "mlle", "art", "av", "nr", "str", "bzw", "ca", "sr", "sra", "dra", "sig", "dott", "tel" };

    /// <param name="text">The text.</param>
    /// <param name="isElided">Whether an apostrophe stands between two words (l'école) and not inside one (don't).</param>
    internal static IEnumerable<Sentence> In(string text, bool isElided)
    {
        foreach (var end in Unspaced) text = text.Replace($"{end}", $"{end} ", StringComparison.Ordinal);
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var chunks = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var start = 0;
            for (var at = 0; at < chunks.Length; at++)
            {
                if (at + 1 < chunks.Length && (!EndsSentence(chunks[at]) || char.IsLower(chunks[at + 1][0]))) continue;
                List<string> words = [.. chunks[start..(at + 1)].SelectMany(c => WordsOf(c, isElided))];
                if (words.Count > 0) yield return new Sentence(string.Join(' ', chunks[start..(at + 1)]), words);
                start = at + 1;
            }
        }
    }

    private static bool EndsSentence(string chunk)
    {
        var closed = chunk.AsSpan().TrimEnd(Closing);
        if (closed.IsEmpty || !Ends.Contains(closed[^1], StringComparison.Ordinal)) return false;
        if (closed[^1] != '.') return true;
        var before = closed[..^1];
        var start = before.Length;
        while (start > 0 && char.IsLetter(before[start - 1])) start--;
        var word = before[start..];
        return word.Length != 1 && (word.Length is 0 or > 6 || !Shortened.Contains(word.ToString()));
    }

    private static IEnumerable<string> WordsOf(string chunk, bool isElided)
    {
        if (IsAddress(chunk.TrimEnd(Behind.ToCharArray()))) yield break;
        for (var at = 0; at < chunk.Length; at++)
        {
            if (!char.IsLetterOrDigit(chunk, at)) continue;
            var start = at;
            while (at < chunk.Length && (Continues(chunk, at) || (Joins(chunk[at], isElided) && at + 1 < chunk.Length && char.IsLetterOrDigit(chunk, at + 1)))) at++;
            yield return chunk[start..at];
        }
    }

    private static bool IsAddress(string chunk)
        => chunk.Contains("://", StringComparison.Ordinal) || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || (chunk.IndexOf('@', StringComparison.Ordinal) > 0 && chunk[^1] != '@');

    private static bool Continues(string text, int at)
        => char.IsLetterOrDigit(text, at) || char.IsLowSurrogate(text[at])
            || CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool Joins(char letter, bool isElided) => Joining.Contains(letter, StringComparison.Ordinal) && !(isElided && (letter is '\'' or '’'));
}
