using System.Globalization;

namespace Commonweal.Platform.Localization;

/// <summary>
/// What plural rules look at in a number (Unicode TR 35, part 3): its value <paramref name="N"/>, integer digits
/// <paramref name="I"/>, number of visible fraction digits <paramref name="V"/> and without trailing zeros
/// <paramref name="W"/>, the fraction digits themselves <paramref name="F"/> and <paramref name="T"/>,
/// and the exponent of compact forms <paramref name="E"/>.
/// </summary>
public readonly record struct PluralOperands(decimal N, decimal I, int V, int W, long F, long T, int E)
{
    /// <summary>The operands of a whole number.</summary>
    public static PluralOperands Of(long number) => new(Math.Abs((decimal)number), Math.Abs((decimal)number), 0, 0, 0, 0, 0);

    /// <summary>The operands of a number as it is written in plain digits: "1", "1.50", "1.2c6".</summary>
    /// <exception cref="FormatException">The text is not such a number.</exception>
    public static PluralOperands Parse(string written)
    {
        var text = written.TrimStart('-');
        var exponent = 0;
        if (text.IndexOfAny(['c', 'e']) is var mark and >= 0)
        {
            exponent = int.Parse(text[(mark + 1)..], NumberStyles.None, CultureInfo.InvariantCulture);
            text = Shift(text[..mark], exponent);
        }

        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var fraction = dot < 0 ? "" : text[(dot + 1)..];
        var trimmed = fraction.TrimEnd('0');
        return new PluralOperands(
            decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
            decimal.Parse(dot < 0 ? text : text[..dot], NumberStyles.None, CultureInfo.InvariantCulture),
            fraction.Length,
            trimmed.Length,
            Digits(fraction),
            Digits(trimmed),
            exponent);
    }

    private static string Shift(string text, int exponent)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var (whole, fraction) = dot < 0 ? (text, "") : (text[..dot], text[(dot + 1)..]);
        fraction = fraction.PadRight(exponent, '0');
        var rest = fraction[exponent..];
        return whole + fraction[..exponent] + (rest.Length > 0 ? "." + rest : "");
    }

    private static long Digits(string text) =>
        text.Length == 0 ? 0 : long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
