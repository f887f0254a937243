using System.Globalization;
using System.Text;

namespace Commonweal.Standards.Sms;

/// <summary>
/// A text as it goes out by SMS (3GPP TS 23.038 and 23.040 §9.2.3.24.1): one character outside the GSM alphabet puts the whole text into UCS-2. A text that
/// fits is one segment of 160 septets or 70 UTF-16 code units; a longer one is joined by a header of six octets, so that 153 or 67 are left in each.
/// </summary>
/// <remarks>
/// A segment never ends inside an escape pair or a surrogate pair, nor inside what a reader sees as one character (a letter with its marks, an emoji made
/// of several) unless that is itself longer than a segment. A gateway that cuts by units alone may therefore count one segment fewer, never more.
/// Surrogates without their other half become U+FFFD.
/// </remarks>
public sealed class SmsText
{
    /// <summary>The most segments one text can have: the header counts them in one octet (TS 23.040 §9.2.3.24.1).</summary>
    public const int MaximumSegments = 255;

    private SmsText(string text, SmsAlphabet alphabet, int units, IReadOnlyList<SmsSegment> segments, IReadOnlyList<SmsObstacle> obstacles)
        => (Text, Alphabet, Units, Segments, Obstacles) = (text, alphabet, units, segments, obstacles);

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The alphabet the text needs.</summary>
    public SmsAlphabet Alphabet { get; }

    /// <summary>Its length in units of the alphabet: septets, of which a character of the extension table takes two, or UTF-16 code units.</summary>
    public int Units { get; }

    /// <summary>The segments in order; joined they are the text. None for an empty text.</summary>
    public IReadOnlyList<SmsSegment> Segments { get; }

    /// <summary>Each character for which the text needs UCS-2, once, in order; none where it does not.</summary>
    public IReadOnlyList<SmsObstacle> Obstacles { get; }

    /// <summary>Whether it can be sent at all: it has at least one segment and no more than <see cref="MaximumSegments"/>.</summary>
    public bool IsSendable => Segments.Count is > 0 and <= MaximumSegments;

    /// <summary>The text with every suggestion taken, which then fits the GSM alphabet; null where it already does, or where one character has no suggestion.</summary>
    public string? Suggestion { get; private init; }

    /// <summary>Measures and divides a text.</summary>
    /// <param name="text">The text as it shall be read, line ends as they are.</param>
    public static SmsText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) whole.Append(rune);
        text = whole.ToString();
        var characters = Characters(text);
        var obstacles = FindObstacles(characters);
        var alphabet = obstacles.Count == 0 ? SmsAlphabet.Gsm7 : SmsAlphabet.Ucs2;
        var units = Count(text, alphabet);
        return new SmsText(text, alphabet, units, Divide(text, characters, alphabet, units), obstacles) { Suggestion = Suggested(characters, obstacles) };
    }

    private static List<string> Characters(string text)
    {
        List<string> characters = [];
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);
            characters.Add(text.Substring(at, length));
            at += length;
        }
        return characters;
    }

    private static List<SmsObstacle> FindObstacles(List<string> characters)
    {
        var found = new Dictionary<string, (int Index, int Times)>(StringComparer.Ordinal);
        var at = 0;
        foreach (var character in characters)
        {
            if (GsmCharacters.Septets(character) is null)
                found[character] = found.TryGetValue(character, out var before) ? (before.Index, before.Times + 1) : (at, 1);
            at += character.Length;
        }
        return [.. found.OrderBy(f => f.Value.Index).Select(f => new SmsObstacle(f.Key, f.Value.Index, f.Value.Times, SmsSuggestions.For(f.Key)))];
    }

    private static string? Suggested(List<string> characters, List<SmsObstacle> obstacles)
    {
        if (obstacles.Count == 0 || obstacles.Exists(o => o.Suggestion is null)) return null;
        var instead = obstacles.ToDictionary(o => o.Character, o => o.Suggestion, StringComparer.Ordinal);
        return string.Concat(characters.Select(c => instead.GetValueOrDefault(c, c)));
    }

    private static List<SmsSegment> Divide(string text, List<string> characters, SmsAlphabet alphabet, int units)
    {
        if (text.Length == 0) return [];
        var (single, joined) = alphabet == SmsAlphabet.Gsm7 ? (160, 153) : (70, 67);
        if (units <= single) return [new SmsSegment(text, units)];
        List<SmsSegment> segments = [];
        var (start, end, filled) = (0, 0, 0);
        foreach (var piece in characters.SelectMany(c => Count(c, alphabet) <= joined ? [c] : c.EnumerateRunes().Select(r => r.ToString())))
        {
            var size = Count(piece, alphabet);
            if (filled + size > joined)
            {
                segments.Add(new SmsSegment(text[start..end], filled));
                (start, filled) = (end, 0);
            }
            (end, filled) = (end + piece.Length, filled + size);
        }
        segments.Add(new SmsSegment(text[start..end], filled));
        return segments;
    }

    private static int Count(string text, SmsAlphabet alphabet) => alphabet == SmsAlphabet.Gsm7 ? GsmCharacters.Septets(text)!.Value : text.Length;
}
