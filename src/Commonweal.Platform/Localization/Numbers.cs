using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Commonweal.Platform.Localization;

/// <summary>
/// Reads numbers as people type them, in any script's digits and with any people's separators, whatever the page's language:
/// a newcomer types as they learnt to. What can be read in two ways is refused, never guessed.
/// </summary>
public static partial class Numbers
{
    private const int MostDigits = 28;

    /// <summary>Reads a number that may have decimals. Of two readings, the one within the limits is taken if it is the only one.</summary>
    /// <param name="text">What was typed: 1.5 · 1,5 · ٣٫٥ · 1 500 · 1'500.25.</param>
    /// <param name="least">The least sensible value.</param>
    /// <param name="most">The greatest sensible value.</param>
    public static NumberReading ReadDecimal(string? text, decimal least = decimal.MinValue, decimal most = decimal.MaxValue)
    {
        var reading = Read(text);
        if (reading.Fault != NumberFault.Ambiguous)
            return reading;
        var (first, second) = (Within(reading.Value, least, most), Within(reading.OtherValue, least, most));
        if (first == second)
            return reading;
        return new NumberReading(first ? reading.Value : reading.OtherValue);
    }

    /// <summary>Reads a whole number. A point or comma before three digits can only be a thousands separator here.</summary>
    /// <param name="text">What was typed: 1500 · 1,500 · 1.500 · ١٥٠٠.</param>
    public static NumberReading ReadWhole(string? text)
    {
        var reading = Read(text);
        if (reading.Fault == NumberFault.Ambiguous)
            reading = new NumberReading(Math.Max(Math.Abs(reading.Value), Math.Abs(reading.OtherValue)) * Math.Sign(reading.Value));
        if (!reading.IsRead)
            return reading;
        if (reading.Value != decimal.Truncate(reading.Value))
            return new NumberReading(0, NumberFault.NotWhole);
        return reading.Value is < long.MinValue or > long.MaxValue ? new NumberReading(0, NumberFault.TooLarge) : reading;
    }

    private static NumberReading Read(string? text)
    {
        var plain = Plain(text ?? "");
        if (plain.Length == 0)
            return new NumberReading(0, NumberFault.Empty);
        if (!Shape().IsMatch(plain))
            return new NumberReading(0, NumberFault.NotANumber);
        if (plain.Count(char.IsAsciiDigit) > MostDigits)
            return new NumberReading(0, NumberFault.TooLarge);
        if (Ambiguous().IsMatch(plain))
            return new NumberReading(Value(plain.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal)),
                NumberFault.Ambiguous, Value(plain.Replace(',', '.')));
        var mark = DecimalMark(plain);
        var whole = mark < 0 ? plain : plain[..mark];
        var fraction = mark < 0 ? "" : plain[(mark + 1)..];
        return Grouped().IsMatch(whole) && fraction.All(char.IsAsciiDigit)
            ? new NumberReading(Value(string.Concat(whole.Where(letter => char.IsAsciiDigit(letter) || letter is '-')) + "." + fraction))
            : new NumberReading(0, NumberFault.NotANumber);
    }

    // Where the decimals begin; -1 where there are none. Of points and commas the last kind used is the decimal one, if used once.
    private static int DecimalMark(string plain)
    {
        var sure = plain.IndexOf('\u066B', StringComparison.Ordinal);
        if (sure >= 0)
            return sure;
        var last = plain.LastIndexOfAny(['.', ',']);
        return last >= 0 && plain.IndexOf(plain[last], StringComparison.Ordinal) == last ? last : -1;
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            var digit = Rune.IsDigit(rune) ? (int)Rune.GetNumericValue(rune) : -1;
            plain.Append((digit, rune.Value) switch
            {
                ( >= 0, _) => digit.ToString(CultureInfo.InvariantCulture),
                (_, 0x2212 or 0xFF0D or 0xFE63) => "-",
                (_, 0x060C or 0xFF0C) => ",",
                (_, 0xFF0E) => ".",
                (_, 0xA0 or 0x2009 or 0x202F or 0x2007) => " ",
                (_, 0x2019 or 0x066C) => "'",
                // Marks of direction come along when a number is copied out of an Arabic text.
                (_, 0x200E or 0x200F or 0x061C or (>= 0x2066 and <= 0x2069)) => "",
                _ => rune.ToString(),
            });
        }

        return plain.ToString();
    }

    private static bool Within(decimal value, decimal least, decimal most) => value >= least && value <= most;

    private static decimal Value(string plain) =>
        decimal.Parse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[-+]?(?=.*[0-9])[0-9.,' \u066B]*[0-9]$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^[-+]?[1-9][0-9]{0,2}[.,][0-9]{3}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ambiguous();

    // No groups, groups of three by one separator, or the groups of India: 12,34,567.
    [GeneratedRegex(@"^[-+]?([0-9]*|[0-9]{1,3}(?<mark>[.,' ])[0-9]{3}(\k<mark>[0-9]{3})*|[0-9]{1,2}(,[0-9]{2})+,[0-9]{3})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Grouped();
}
