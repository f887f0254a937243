using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Commonweal.Platform.Mail;
using MimeKit;
using MimeKit.Encodings;
using MimeKit.Text;

namespace Commonweal.Communication.Delivery.Email;

/// <summary>
/// What is the same in a letter for all who read a language, as it is sent: headers and body, text and HTML, written once, with room
/// in the body for what is each reader's own.
/// </summary>
internal sealed partial class LetterBody
{
    private readonly List<(byte[] Written, string Place)> pieces = [];

    public LetterBody(DispatchText text, MailboxAddress from)
    {
        var mark = Guid.NewGuid().ToString("N");
        var plain = Part(TextFormat.Plain, text.Text, text.Language, mark);
        using MimeEntity whole = text.Html is null ? plain : new MultipartAlternative { plain, Part(TextFormat.Html, text.Html, text.Language, mark) };
        using var message = new MimeMessage { Subject = text.Subject.ReplaceLineEndings(" "), From = { from.Clone() } };
        Headers =
        [
            .. message.Headers.Where(h => h.Id is HeaderId.From or HeaderId.Subject).Concat(whole.Headers).Select(h => new WrittenHeader(h.Field, Encoding.ASCII.GetString(h.RawValue))),
            new("Auto-Submitted", " auto-generated\n"), new("MIME-Version", " 1.0\n"),
        ];
        using var written = new MemoryStream();
        whole.WriteTo(MailFormat.AsSent, written, contentOnly: true);
        var bytes = written.ToArray().AsSpan();
        // A mark names its place in one letter.
        var marked = Encoding.ASCII.GetBytes(mark);
        for (int at; (at = bytes.IndexOf(marked)) >= 0; bytes = bytes[(at + marked.Length + 1)..])
            pieces.Add((bytes[..at].ToArray(), bytes[at + marked.Length] == (byte)'s' ? ReaderWords.Stop : ReaderWords.Mine));
        pieces.Add((bytes.ToArray(), ""));
    }

    /// <summary>Before and behind a place.</summary>
    [GeneratedRegex(@"(?=\{(?:stop|mine)\})|(?<=\{(?:stop|mine)\})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Places { get; }

    public IReadOnlyList<WrittenHeader> Headers { get; }

    /// <summary>Writes the body with a reader's links.</summary>
    public void Write(string stop, string mine, IBufferWriter<byte> to)
    {
        var (toStop, toMine) = (Encode(stop), Encode(mine));
        foreach (var (written, place) in pieces)
        {
            to.Write(written);
            if (place.Length > 0) to.Write(place == ReaderWords.Stop ? toStop : toMine);
        }
    }

    private static TextPart Part(TextFormat format, string words, string language, string mark)
    {
        // Every piece ends with a soft line break of its encoding, so that pieces may follow each other as they are.
        var encoded = new MemoryStream();
        foreach (var piece in Places.Split(words.ReplaceLineEndings("\n")))
            encoded.Write(piece switch { ReaderWords.Stop => Encoding.ASCII.GetBytes(mark + "s"), ReaderWords.Mine => Encoding.ASCII.GetBytes(mark + "m"), _ => Encode(piece) });
        encoded.Position = 0;
        var part = new TextPart(format) { Content = new MimeContent(encoded, ContentEncoding.QuotedPrintable), ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.ContentType.Charset = "utf-8";
        part.Headers.Add("Content-Language", language);
        return part;
    }

    /// <summary>Quoted-printable, with lines as they are sent.</summary>
    private static byte[] Encode(string words)
    {
        var (encoder, bytes) = (new QuotedPrintableEncoder(), Encoding.UTF8.GetBytes(words));
        var room = new byte[encoder.EstimateOutputLength(bytes.Length)];
        return Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(room, 0, encoder.Flush(bytes, 0, bytes.Length, room)).Replace("\n", "\r\n", StringComparison.Ordinal));
    }
}

/// <summary>A header as it is sent: its name, and from the space after the colon to its last line's end.</summary>
internal sealed record WrittenHeader(string Name, ReadOnlyMemory<byte> Value)
{
    public WrittenHeader(string name, string value) : this(name, Encoding.UTF8.GetBytes(value.ReplaceLineEndings("\r\n"))) { }
}
