using System.Globalization;

namespace Commonweal.Communication.Solidarity.Caring;

/// <summary>The days of care, counted from its beginning in the city's own days. Pure.</summary>
internal static class CareDays
{
    public const string Usual = "1, 3, 7, 14, 28, 56";

    public const int Last = 400, Most = 20;

    private static readonly char[] Between = [',', ';', '،', '؛', '、', ' ', '\u00a0', '\u202f', '\t', '\n', '\r'];

    /// <summary>Days as somebody typed them, in the digits of any script, in their order; null where they cannot be read.</summary>
    public static IReadOnlyList<int>? Read(string? typed)
    {
        var parts = (typed ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is 0 or > Most) return null;
        var days = new SortedSet<int>();
        foreach (var part in parts)
        {
            if (part.Length > 3) return null;
            var day = 0;
            foreach (var digit in part.Select(c => CharUnicodeInfo.GetDecimalDigitValue(c)))
            {
                if (digit < 0) return null;
                day = (day * 10) + digit;
            }
            if (day is < 1 or > Last) return null;
            days.Add(day);
        }
        return [.. days];
    }
}
