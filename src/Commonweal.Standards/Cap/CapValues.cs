using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Commonweal.Standards.Cap;

/// <summary>How single values are written, and what they may hold: the same for reading and for writing. A refusal is an exception without a line.</summary>
internal static partial class CapValues
{
    private const string Clock = "yyyy-MM-dd'T'HH:mm:ss";
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Identifiers and senders: without spaces, commas, &lt; and &amp; (§3.2.1), and not empty.</summary>
    internal static string Name(string text)
        => text.Length > 0 && !text.Any(c => char.IsWhiteSpace(c) || c is ',' or '<' or '&') ? text
            : throw new CapException($"{CapException.Quote(text)} may not be empty, nor hold spaces, commas, '<' or '&'.");

    internal static string Text(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at])) at++;
            else if (!XmlConvert.IsXmlChar(text[at])) throw new CapException($"{CapException.Quote(text[..at])} is followed by a character that no XML file may hold.");
        }
        return text;
    }

    internal static string Language(string text) => LanguageTag().IsMatch(text) ? text : throw new CapException($"{CapException.Quote(text)} is no language, as 'ar' or 'fr-BE' are.");

    internal static string Address(string text)
        => System.Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _) ? Text(text) : throw new CapException($"{CapException.Quote(text)} is no URI.");

    internal static T Word<T>(string text)
        where T : struct, Enum
        => Enum.IsDefined(typeof(T), text) ? Enum.Parse<T>(text)
            : throw new CapException($"{CapException.Quote(text)} is none of {string.Join(", ", Enum.GetNames<T>())}.");

    internal static string Word<T>(T value)
        where T : struct, Enum
        => Enum.GetName(value) ?? throw new CapException($"{value} is none of {string.Join(", ", Enum.GetNames<T>())}.");

    /// <summary>To the second and with an offset; UTC is <c>-00:00</c> and never <c>Z</c> (§3.3.2).</summary>
    internal static string Time(DateTimeOffset time)
        => time.ToString(Clock, CultureInfo.InvariantCulture) + (time.Offset == TimeSpan.Zero ? "-00:00" : time.ToString("zzz", CultureInfo.InvariantCulture));

    internal static DateTimeOffset Time(string text)
        => text.Length == 25 && DateTimeOffset.TryParseExact(text, Clock + "zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time
            : throw new CapException($"{CapException.Quote(text)} is no time as 2027-03-01T09:00:00+01:00 is (with seconds and offset, UTC as -00:00).");

    internal static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    internal static decimal Number(string text)
        => decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var value) ? value : throw new CapException($"{CapException.Quote(text)} is no number.");

    internal static decimal Height(decimal feet) => feet >= 0 ? feet : throw new CapException("A height is in feet above mean sea level, from 0 on.");

    internal static decimal Ceiling(decimal? altitude, decimal ceiling)
        => altitude is null ? throw new CapException("a ceiling stands only beside an altitude.") : Height(ceiling);

    internal static long Size(string text)
        => long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var size) ? Size(size) : throw new CapException($"{CapException.Quote(text)} is no number of bytes.");

    internal static long Size(long size) => size >= 0 ? size : throw new CapException("A size is in bytes, from 0 on.");

    // As the schemas of others have it: language, then any number of parts.
    [GeneratedRegex(@"\A[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LanguageTag();
}
