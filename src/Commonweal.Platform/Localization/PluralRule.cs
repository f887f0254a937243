using System.Globalization;

namespace Commonweal.Platform.Localization;

/// <summary>One category's condition, such as <c>few n%10=2..4 &amp; n%100!=12..14 | v!=0</c>.</summary>
internal sealed record PluralRule(PluralCategory Category, PluralRule.Relation[][] AnyOf)
{
    public bool Holds(in PluralOperands number)
    {
        foreach (var all in AnyOf)
        {
            if (HoldAll(all, number))
                return true;
        }

        return false;
    }

    public static PluralRule Parse(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var category = Enum.Parse<PluralCategory>(text[..space], ignoreCase: true);
        return new PluralRule(category, [.. text[(space + 1)..].Split('|').Select(any => any.Split('&').Select(Relation.Parse).ToArray())]);
    }

    private static bool HoldAll(Relation[] all, in PluralOperands number)
    {
        foreach (var relation in all)
        {
            if (!relation.Holds(number))
                return false;
        }

        return true;
    }

    internal sealed record Relation(char Operand, int Modulus, bool IsNot, (int From, int To)[] Ranges)
    {
        public bool Holds(in PluralOperands number)
        {
            decimal value = Operand switch
            {
                'n' => number.N,
                'i' => number.I,
                'v' => number.V,
                'w' => number.W,
                'f' => number.F,
                't' => number.T,
                _ => number.E,
            };
            if (Modulus > 0)
                value %= Modulus;
            // A range holds whole numbers only: 3.5 is not in 3..10.
            var within = value == decimal.Truncate(value) && Ranges.Any(range => value >= range.From && value <= range.To);
            return within != IsNot;
        }

        public static Relation Parse(string written)
        {
            var text = written.Trim();
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            var isNot = text[equals - 1] == '!';
            var left = text[..(isNot ? equals - 1 : equals)];
            var modulus = left.Length > 1 ? Number(left[2..]) : 0;
            return new Relation(left[0], modulus, isNot, [.. text[(equals + 1)..].Split(',').Select(Range)]);
        }

        private static (int From, int To) Range(string text)
        {
            var ends = text.Split("..");
            return (Number(ends[0]), Number(ends[^1]));
        }

        private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
