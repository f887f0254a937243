using System.Globalization;

namespace Commonweal.Standards.Open311;

/// <summary>
/// Dates and times as GeoReport wants them: the W3C note on ISO 8601, where a time always carries its offset
/// (<c>Z</c> or <c>±hh:mm</c>).
/// </summary>
public static class W3cDateTime
{
    private const int OffsetLength = 6;

    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    /// <summary>Writes a moment to the second, with <c>Z</c> for UTC and its offset otherwise.</summary>
    public static string Format(DateTimeOffset moment) => moment.Offset == TimeSpan.Zero
        ? moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        : moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>
    /// Reads a moment. Without an offset it is refused: nobody can know which moment is meant.
    /// A space before the offset is read as the plus sign that form decoding turns into one.
    /// </summary>
    public static bool TryParse(string? text, out DateTimeOffset moment)
    {
        moment = default;
        return text is not null
            && TryReadOffset(text, out var local, out var offset)
            && !local.EndsWith('.')
            && DateTime.TryParseExact(local, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            && TryCombine(time, offset, out moment);
    }

    private static bool TryReadOffset(ReadOnlySpan<char> text, out ReadOnlySpan<char> local, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        local = text.EndsWith('Z') ? text[..^1] : default;
        if (!local.IsEmpty)
        {
            return true;
        }

        if (text.Length <= OffsetLength)
        {
            return false;
        }

        local = text[..^OffsetLength];
        var zone = text[^OffsetLength..];
        var sign = zone[0] switch { '+' or ' ' => 1, '-' => -1, _ => 0 };
        if (sign == 0 || zone[3] != ':' || !TwoDigits(zone[1..3], 14, out var hours) || !TwoDigits(zone[4..], 59, out var minutes))
        {
            return false;
        }

        offset = sign * new TimeSpan(hours, minutes, 0);
        return offset.Duration() <= TimeSpan.FromHours(14);
    }

    private static bool TwoDigits(ReadOnlySpan<char> digits, int most, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value <= most;

    private static bool TryCombine(DateTime time, TimeSpan offset, out DateTimeOffset moment)
    {
        var utc = time.Ticks - offset.Ticks;
        var possible = utc >= DateTime.MinValue.Ticks && utc <= DateTime.MaxValue.Ticks;
        moment = possible ? new DateTimeOffset(time, offset) : default;
        return possible;
    }
}
