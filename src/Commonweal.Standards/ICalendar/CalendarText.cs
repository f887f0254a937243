using System.Globalization;
using System.Text;

namespace Commonweal.Standards.ICalendar;

/// <summary>Writes content lines (RFC 5545 §3.1): ended by CR LF, folded at 75 octets and never inside a character, texts escaped.</summary>
public sealed class CalendarText
{
    private const int Longest = 75;
    private readonly StringBuilder text = new();

    /// <summary>A line whose value is a text: backslash, semicolon, comma and line break are escaped.</summary>
    /// <param name="name">Name of the property with its parameters.</param>
    /// <param name="value">The text; null or empty writes no line.</param>
    public void Words(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) Line(name, Escape(value));
    }

    /// <summary>A line whose value stands as it is.</summary>
    public void Line(string name, string value)
    {
        var room = Longest;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                text.Append("\r\n ");
                room = Longest - 1;
            }
            text.Append(rune.ToString());
            room -= rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }

    /// <summary>A line with a moment in UTC.</summary>
    public void Moment(string name, DateTimeOffset moment) => Line(name, Utc(moment));

    /// <summary>A line with a time on the clock of a zone.</summary>
    public void Local(string name, DateTime local, string zone) => Line($"{name};TZID={zone}", Clock(local));

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    internal static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    internal static string Clock(DateTime local) => local.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length + 16);
        foreach (var letter in value.ReplaceLineEndings("\n"))
        {
            if (letter == '\n') escaped.Append("\\n");
            else if (letter is '\\' or ';' or ',') escaped.Append('\\').Append(letter);
            else if (!char.IsControl(letter) || letter == '\t') escaped.Append(letter);
        }
        return escaped.ToString();
    }
}
