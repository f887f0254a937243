using System.Text;

namespace Commonweal.Platform.Imports;

/// <summary>A file's bytes as text, or why they are not one.</summary>
/// <param name="Text">The text; empty with a fault.</param>
/// <param name="Fault">Why it was refused, or null.</param>
public readonly record struct ImportedText(string Text, ImportFault? Fault)
{
    /// <summary>
    /// Reads UTF-8 with or without its mark, and UTF-16 with one. Anything else would turn names into riddles, so it is
    /// refused with the line where it starts; so is a NUL, which no table and no map holds.
    /// </summary>
    public static ImportedText Read(ReadOnlySpan<byte> bytes)
    {
        var (encoding, mark) = EncodingOf(bytes);
        var body = bytes[mark..];
        string text;
        try
        {
            text = encoding.GetString(body);
        }
        catch (DecoderFallbackException wrong)
        {
            return Refused(LineOf(body, wrong.Index), "imports.notUtf8");
        }
        var nul = text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0) return Refused(1 + text.AsSpan(0, nul).Count('\n'), "imports.nul");
        return string.IsNullOrWhiteSpace(text) ? Refused(0, "imports.empty") : new(text, null);
    }

    private static (Encoding Encoding, int Mark) EncodingOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false, throwOnInvalidBytes: true), 3),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), 2),
        _ => (new UTF8Encoding(false, throwOnInvalidBytes: true), 0),
    };

    private static int LineOf(ReadOnlySpan<byte> bytes, int index) => 1 + bytes[..Math.Clamp(index, 0, bytes.Length)].Count((byte)'\n');

    private static ImportedText Refused(int line, string key) => new("", new ImportFault(line, key));
}
