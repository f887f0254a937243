using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Encodings;

namespace Commonweal.Communication.Delivery.Email;

/// <summary>
/// The words of a letter to many, encoded once (quoted-printable), with room for what is each reader's own. Every piece ends
/// with a soft line break of its encoding, so that pieces may follow each other as they are.
/// </summary>
internal sealed partial class EncodedWords
{
    private readonly List<(string Words, byte[] Encoded)> pieces;

    public EncodedWords(string words) => pieces = [.. Places.Split(words.ReplaceLineEndings("\n")).Where(p => p.Length > 0).Select(p => (p, Encode(p)))];

    /// <summary>Before and behind a place.</summary>
    [GeneratedRegex(@"(?=\{(?:stop|mine)\})|(?<=\{(?:stop|mine)\})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Places { get; }

    /// <summary>The words with a reader's links: ready to be sent, without being encoded again.</summary>
    public MimeContent With(string stop, string mine)
    {
        var whole = new MemoryStream(pieces.Sum(p => p.Encoded.Length) + 1024);
        foreach (var (place, bytes) in pieces) whole.Write(place switch { ReaderWords.Stop => Encode(stop), ReaderWords.Mine => Encode(mine), _ => bytes });
        whole.Position = 0;
        return new MimeContent(whole, ContentEncoding.QuotedPrintable);
    }

    private static byte[] Encode(string words)
    {
        var (encoder, bytes) = (new QuotedPrintableEncoder(), Encoding.UTF8.GetBytes(words));
        var room = new byte[encoder.EstimateOutputLength(bytes.Length)];
        return room[..encoder.Flush(bytes, 0, bytes.Length, room)];
    }
}
