using System.Text;

namespace Commonweal.Platform.Localization;

/// <summary>A quoted string of a catalogue, with the escapes of C.</summary>
internal static class PoString
{
    /// <exception cref="FormatException">The string is not closed, or an escape is unknown.</exception>
    public static string Read(string text)
    {
        if (text.Length == 0 || text[0] != '"')
            throw new FormatException("a text in double quotes is expected");
        var result = new StringBuilder(text.Length);
        var at = 1;
        while (true)
        {
            if (at >= text.Length)
                throw new FormatException("the closing quote is missing");
            var letter = text[at++];
            if (letter == '"')
                break;
            result.Append(letter == '\\' ? Escape(text, ref at) : letter);
        }

        return at == text.Length ? result.ToString() : throw new FormatException("something stands after the closing quote");
    }

    private static char Escape(string text, ref int at)
    {
        if (at >= text.Length)
            throw new FormatException("the closing quote is missing");
        var letter = text[at++];
        switch (letter)
        {
            case 'n': return '\n';
            case 't': return '\t';
            case 'r': return '\r';
            case 'a': return '\a';
            case 'b': return '\b';
            case 'f': return '\f';
            case 'v': return '\v';
            case '\\' or '"' or '\'' or '?': return letter;
            case 'x': return Digits(text, ref at, 16, 4);
            case >= '0' and <= '7':
                at--;
                return Digits(text, ref at, 8, 3);
            default: throw new FormatException($"the escape '\\{letter}' is unknown");
        }
    }

    private static char Digits(string text, ref int at, int radix, int most)
    {
        var value = 0;
        var start = at;
        while (at < text.Length && at - start < most && char.IsAsciiHexDigit(text[at]) && Convert.ToInt32(text[at].ToString(), 16) < radix)
            value = (value * radix) + Convert.ToInt32(text[at++].ToString(), 16);
        return at > start ? (char)value : throw new FormatException("an escape in numbers has no digits");
    }
}
