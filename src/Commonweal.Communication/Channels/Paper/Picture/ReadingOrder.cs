using System.Globalization;
using System.Text;

namespace Commonweal.Communication.Channels.Paper.Picture;

/// <summary>
/// The levels by which a line of mixed directions is put in order: Unicode Standard Annex 9, rules W1 to I2, for one
/// paragraph without embeddings and isolates. An even level runs from left to right, an odd one from right to left.
/// </summary>
internal static class ReadingOrder
{
    private enum BidiClass { L, R, AL, EN, AN, ES, ET, CS, NSM, Neutral }

    public static byte[] Levels(string text, bool rightToLeft)
    {
        var kinds = Kinds(text);
        var around = rightToLeft ? BidiClass.R : BidiClass.L;
        ReadMarksAndNumbers(kinds, around);
        ReadNeutrals(kinds, around);
        return [.. kinds.Select(k => Level(k, rightToLeft))];
    }

    /// <summary>Items of a line as they stand from left to right (rule L2).</summary>
    public static void Reorder<T>(List<T> line, Func<T, byte> level)
    {
        for (var at = line.Select(level).DefaultIfEmpty().Max(); at > 0; at--)
            for (var from = 0; from < line.Count; from++)
            {
                var until = from;
                while (until < line.Count && level(line[until]) >= at) until++;
                if (until > from + 1) line.Reverse(from, until - from);
                from = Math.Max(from, until);
            }
    }

    private static byte Level(BidiClass kind, bool rightToLeft) => (kind, rightToLeft) switch
    {
        (BidiClass.L, false) => 0,
        (BidiClass.R, _) => 1,
        _ => 2,
    };

    private static void ReadMarksAndNumbers(BidiClass[] kinds, BidiClass around)
    {
        var strong = around;
        for (var at = 0; at < kinds.Length; at++)
        {
            if (kinds[at] == BidiClass.NSM) kinds[at] = at == 0 ? around : kinds[at - 1];
            if (kinds[at] is BidiClass.L or BidiClass.R or BidiClass.AL) strong = kinds[at];
            else if (kinds[at] == BidiClass.EN && strong == BidiClass.AL) kinds[at] = BidiClass.AN;
        }
        for (var at = 1; at + 1 < kinds.Length; at++)
            if (kinds[at - 1] == kinds[at + 1] && (kinds[at], kinds[at - 1]) is (BidiClass.ES or BidiClass.CS, BidiClass.EN) or (BidiClass.CS, BidiClass.AN)) kinds[at] = kinds[at - 1];
        for (var at = 0; at < kinds.Length; at++)
            if (kinds[at] == BidiClass.ET && at > 0 && kinds[at - 1] == BidiClass.EN) kinds[at] = BidiClass.EN;
        for (var at = kinds.Length - 2; at >= 0; at--)
            if (kinds[at] == BidiClass.ET && kinds[at + 1] == BidiClass.EN) kinds[at] = BidiClass.EN;
        strong = around;
        for (var at = 0; at < kinds.Length; at++)
        {
            if (kinds[at] == BidiClass.AL) kinds[at] = BidiClass.R;
            if (kinds[at] is BidiClass.ES or BidiClass.ET or BidiClass.CS) kinds[at] = BidiClass.Neutral;
            if (kinds[at] is BidiClass.L or BidiClass.R) strong = kinds[at];
            else if (kinds[at] == BidiClass.EN && strong == BidiClass.L) kinds[at] = BidiClass.L;
        }
    }

    private static void ReadNeutrals(BidiClass[] kinds, BidiClass around)
    {
        for (var at = 0; at < kinds.Length; at++)
        {
            if (kinds[at] != BidiClass.Neutral) continue;
            var end = at;
            while (end < kinds.Length && kinds[end] == BidiClass.Neutral) end++;
            var (before, after) = (at == 0 ? around : Side(kinds[at - 1]), end == kinds.Length ? around : Side(kinds[end]));
            Array.Fill(kinds, before == after ? before : around, at, end - at);
            at = end - 1;
        }
    }

    private static BidiClass Side(BidiClass kind) => kind == BidiClass.L ? BidiClass.L : BidiClass.R;

    private static BidiClass[] Kinds(string text)
    {
        var kinds = new BidiClass[text.Length];
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            Array.Fill(kinds, KindOf(rune), at, rune.Utf16SequenceLength);
            at += rune.Utf16SequenceLength;
        }
        return kinds;
    }

    private static BidiClass KindOf(Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) return BidiClass.NSM;
        return rune.Value switch
        {
            >= '0' and <= '9' or >= 0x6F0 and <= 0x6F9 => BidiClass.EN,
            >= 0x660 and <= 0x669 or 0x66B or 0x66C => BidiClass.AN,
            '+' or '-' or 0x2212 => BidiClass.ES,
            ',' or '.' or '/' or ':' or 0xA0 or 0x60C or 0x202F => BidiClass.CS,
            '#' or '%' or 0xB0 or 0xB1 or 0x66A or 0x2030 => BidiClass.ET,
            >= 0x600 and <= 0x7BF or >= 0x860 and <= 0x8FF or >= 0xFB50 and <= 0xFDFF or >= 0xFE70 and <= 0xFEFF or >= 0x1EC70 and <= 0x1EEFF => BidiClass.AL,
            >= 0x590 and <= 0x8FF or >= 0xFB1D and <= 0xFB4F or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF or 0x200F => BidiClass.R,
            _ when category == UnicodeCategory.CurrencySymbol => BidiClass.ET,
            _ when Rune.IsLetterOrDigit(rune) || category is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber => BidiClass.L,
            _ => BidiClass.Neutral,
        };
    }
}
