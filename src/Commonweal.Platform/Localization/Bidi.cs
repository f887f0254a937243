using System.Text;

namespace Commonweal.Platform.Localization;

/// <summary>
/// Keeps a value that is written in the other direction from disturbing the sentence around it
/// (Unicode Standard Annex 9): without isolation a telephone number or a receipt in an Arabic sentence
/// is shown with its groups in reverse order.
/// </summary>
internal static class Bidi
{
    private const char LeftToRightIsolate = '\u2066';
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    public static string Isolate(string value, bool inRightToLeft)
    {
        // A link or address must stay exactly what it is: readers of plain mail take the marks for a part of it.
        if (value.Contains("://", StringComparison.Ordinal) || value.Contains('@', StringComparison.Ordinal))
            return value;
        return Strongest(value) switch
        {
            Direction.RightToLeft when !inRightToLeft => FirstStrongIsolate + value + PopIsolate,
            Direction.LeftToRight when inRightToLeft => FirstStrongIsolate + value + PopIsolate,
            Direction.Neutral when inRightToLeft && IsGroupedNumber(value) => LeftToRightIsolate + value + PopIsolate,
            _ => value,
        };
    }

    private static Direction Strongest(string value)
    {
        var found = Direction.Neutral;
        foreach (var rune in value.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune))
                continue;
            var direction = IsRightToLeft(rune.Value) ? Direction.RightToLeft : Direction.LeftToRight;
            if (found != Direction.Neutral && found != direction)
                return direction;
            found = direction;
        }

        return found;
    }

    private static bool IsRightToLeft(int letter) =>
        letter is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFF)
            or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    private static bool IsGroupedNumber(string value) =>
        value.Any(char.IsAsciiDigit) && value.Any(letter => letter is ' ' or '-' or '+' or '/' or '\u00A0' or '\u202F');

    private enum Direction
    {
        Neutral,
        LeftToRight,
        RightToLeft,
    }
}
