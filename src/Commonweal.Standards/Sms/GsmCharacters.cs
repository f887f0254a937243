using System.Buffers;
using System.Text;

namespace Commonweal.Standards.Sms;

/// <summary>The GSM 7-bit default alphabet (3GPP TS 23.038 §6.2.1) and its extension table (§6.2.1.1), without the tables of single languages, which many telephones lack.</summary>
public static class GsmCharacters
{
    private const byte Escape = 0x1B;
    private const char NoCharacter = '\0';

    // By septet. Escape itself is no character.
    private const string Main =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\0ÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
        "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static readonly (byte Septet, char Character)[] Extension =
        [(0x0A, '\f'), (0x14, '^'), (0x28, '{'), (0x29, '}'), (0x2F, '\\'), (0x3C, '['), (0x3D, '~'), (0x3E, ']'), (0x40, '|'), (0x65, '€')];

    private static readonly Dictionary<char, byte> SeptetOf = Main.Index().Where(c => c.Item != NoCharacter).ToDictionary(c => c.Item, c => (byte)c.Index);
    private static readonly Dictionary<char, byte> EscapedSeptetOf = Extension.ToDictionary(c => c.Character, c => c.Septet);

    /// <summary>How many septets a character takes: 1, or 2 in the extension table; 0 where the alphabet does not have it.</summary>
    public static int Septets(Rune character)
        => !character.IsBmp ? 0 : SeptetOf.ContainsKey((char)character.Value) ? 1 : EscapedSeptetOf.ContainsKey((char)character.Value) ? 2 : 0;

    /// <summary>How many septets a text takes; null where it has a character the alphabet does not have.</summary>
    public static int? Septets(ReadOnlySpan<char> text)
    {
        var sum = 0;
        foreach (var character in text.EnumerateRunes())
        {
            var septets = Septets(character);
            if (septets == 0) return null;
            sum += septets;
        }
        return sum;
    }

    /// <summary>A text as septets, one in each octet (unpacked, as SMPP carries them).</summary>
    /// <exception cref="FormatException">The alphabet does not have one of its characters.</exception>
    public static byte[] Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var septets = new ArrayBufferWriter<byte>(text.Length + 8);
        foreach (var letter in text)
        {
            if (SeptetOf.TryGetValue(letter, out var plain)) septets.Write([plain]);
            else if (EscapedSeptetOf.TryGetValue(letter, out var escaped)) septets.Write([Escape, escaped]);
            else throw new FormatException($"'{letter}' is no character of the GSM alphabet.");
        }
        return septets.WrittenSpan.ToArray();
    }

    /// <summary>
    /// Reads septets, one in each octet. An escape before a septet that the extension table lacks counts for nothing and two escapes are a space,
    /// as the table's notes say; octets beyond 127 become U+FFFD.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> septets)
    {
        var text = new StringBuilder(septets.Length);
        for (var at = 0; at < septets.Length; at++)
        {
            var septet = septets[at];
            if (septet > 0x7F) text.Append('\uFFFD');
            else if (septet != Escape) text.Append(Main[septet]);
            else if (++at < septets.Length) text.Append(Escaped(septets[at]));
        }
        return text.ToString();
    }

    private static char Escaped(byte septet)
    {
        foreach (var (known, character) in Extension)
            if (known == septet) return character;
        return septet == Escape ? ' ' : septet > 0x7F ? '\uFFFD' : Main[septet];
    }
}
