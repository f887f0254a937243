using System.Text;
using System.Text.RegularExpressions;
using Commonweal.Platform.Mail;
using MimeKit;
using MimeKit.Encodings;
using MimeKit.Text;

namespace Commonweal.Communication.Delivery.Email;

/// <summary>
/// The body of a letter to many as it is sent, text and HTML, written once for all who read a language, with room for what is
/// each reader's own.
/// </summary>
internal sealed partial class LetterBody
{
    private readonly HeaderList headers;
    private readonly List<(byte[] Written, string Place)> pieces = [];

    public LetterBody(DispatchText text)
    {
        var mark = Guid.NewGuid().ToString("N");
        var plain = Part(TextFormat.Plain, text.Text, text.Language, mark);
        using MimeEntity whole = text.Html is null ? plain : new MultipartAlternative { plain, Part(TextFormat.Html, text.Html, text.Language, mark) };
        headers = whole.Headers;
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

    /// <summary>The body with a reader's links.</summary>
    public WrittenBody With(string stop, string mine)
    {
        var (toStop, toMine) = (Encode(stop), Encode(mine));
        using var whole = new MemoryStream(pieces.Sum(p => p.Written.Length) + (pieces.Count * Math.Max(toStop.Length, toMine.Length)));
        foreach (var (written, place) in pieces)
        {
            whole.Write(written);
            if (place.Length > 0) whole.Write(place == ReaderWords.Stop ? toStop : toMine);
        }
        return new WrittenBody(headers, whole.ToArray());
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

/// <summary>A body that is written already, and goes out as it is: lines end in CR LF, every letter is ASCII.</summary>
internal sealed class WrittenBody : MimeEntity
{
    private readonly byte[] bytes;

    public WrittenBody(HeaderList headers, byte[] bytes) : base(new ContentType("text", "plain"))
    {
        this.bytes = bytes;
        Headers.Clear();
        foreach (var header in headers) Headers.Add(header.Clone());
    }

    /// <summary>What is sent of it.</summary>
    public ReadOnlySpan<byte> Bytes => bytes;

    public override void Prepare(EncodingConstraint constraint, int maxLineLength = 78) { }

    public override void WriteTo(FormatOptions options, Stream stream, bool contentOnly, CancellationToken cancellationToken = default)
    {
        base.WriteTo(options, stream, contentOnly, cancellationToken);
        stream.Write(bytes);
    }

    public override async Task WriteToAsync(FormatOptions options, Stream stream, bool contentOnly, CancellationToken cancellationToken = default)
    {
        await base.WriteToAsync(options, stream, contentOnly, cancellationToken);
        await stream.WriteAsync(bytes, cancellationToken);
    }
}
