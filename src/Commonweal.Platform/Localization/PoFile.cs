using System.Text;

namespace Commonweal.Platform.Localization;

/// <summary>
/// A gettext PO catalogue: the form translators' tools read and write.
/// Obsolete entries (<c>#~</c>) and comments are left out; fuzzy entries are kept and marked.
/// </summary>
public sealed class PoFile
{
    internal PoFile(string name, IReadOnlyDictionary<string, string> headers, IReadOnlyList<PoEntry> entries)
    {
        Name = name;
        Headers = headers;
        Entries = entries;
    }

    /// <summary>The file's name, for messages.</summary>
    public string Name { get; }

    /// <summary>The header entry's fields, such as <c>Language</c> and <c>Plural-Forms</c>.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>All entries but the header, in the file's order.</summary>
    public IReadOnlyList<PoEntry> Entries { get; }

    /// <summary>Reads a catalogue from disk.</summary>
    /// <exception cref="PoFormatException">The file is not UTF-8 or not a PO catalogue.</exception>
    public static PoFile Load(string path)
    {
        var name = Path.GetFileName(path);
        var bytes = File.ReadAllBytes(path);
        try
        {
            return Parse(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), name);
        }
        catch (DecoderFallbackException broken)
        {
            var line = 1 + bytes.AsSpan(0, Math.Clamp(broken.Index, 0, bytes.Length)).Count((byte)'\n');
            throw new PoFormatException(name, line, "the file is not in UTF-8");
        }
    }

    /// <summary>Reads a catalogue from its text.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="name">The name to give in messages.</param>
    /// <exception cref="PoFormatException">The text is not a PO catalogue.</exception>
    public static PoFile Parse(string text, string name) => new PoReader(name).Read(text);
}
