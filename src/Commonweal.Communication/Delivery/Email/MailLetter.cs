using System.Globalization;
using System.Runtime.CompilerServices;
using Commonweal.Communication.Audience;
using Commonweal.Platform.Mail;
using Commonweal.Standards.MailReports;
using MimeKit;
using MimeKit.Text;

namespace Commonweal.Communication.Delivery.Email;

/// <summary>Writes a parcel as a letter: text and HTML, the reader's own links, and the two headers by which mail programs unsubscribe with one click.</summary>
internal sealed class MailLetter(MailWays ways, AudienceLinks links, DkimSigning signing, TimeProvider clock)
{
    // What is the same for all who read a language is encoded once, and forgotten with its text.
    private readonly ConditionalWeakTable<DispatchText, Encoded> encoded = [];
    private readonly MailboxAddress from = MailboxAddress.Parse(ways.From);

    /// <exception cref="ParseException">The address is none.</exception>
    public MimeMessage Write(int dispatch, InHand parcel, string address, DispatchText text)
    {
        var stop = parcel.ChannelId is { } channel ? links.Of(LinkTo.Stop, channel, parcel.Language) : null;
        var mine = parcel.SubscriberId is { } subscriber ? links.Of(LinkTo.Mine, subscriber, parcel.Language) : null;
        // The same number whenever it is tried: whoever gets it twice can tell.
        var message = new MimeMessage(new Header(HeaderId.MessageId, string.Create(CultureInfo.InvariantCulture, $"<{dispatch}.{parcel.No}@{Domain}>")))
        {
            Date = clock.GetUtcNow(),
            Subject = text.Subject.ReplaceLineEndings(" "),
        };
        // One of its own: an address knows every letter it stands in, and one for all would keep them all in memory.
        message.From.Add(from.Clone());
        message.To.Add(MailboxAddress.Parse(address));
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (stop is not null && Uri.TryCreate(stop, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps)
        {
            message.Headers.Add(UnsubscribeHeaders.ListUnsubscribe, UnsubscribeHeaders.Value(page));
            message.Headers.Add(UnsubscribeHeaders.ListUnsubscribePost, UnsubscribeHeaders.PostValue);
        }
        var (plain, rich) = encoded.GetValue(text, t => new(t));
        var body = Part(TextFormat.Plain, plain, parcel.Language, stop, mine);
        message.Body = rich is null ? body : new MultipartAlternative { body, Part(TextFormat.Html, rich, parcel.Language, stop, mine) };
        signing.Sign(message);
        return message;
    }

    private string Domain => from.Domain is { Length: > 0 } domain ? domain : "localhost";

    private static TextPart Part(TextFormat format, EncodedWords words, string language, string? stop, string? mine)
    {
        var part = new TextPart(format) { Content = words.With(stop ?? "", mine ?? ""), ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.ContentType.Charset = "utf-8";
        part.Headers.Add("Content-Language", language);
        return part;
    }

    /// <summary>The two forms of a language's text.</summary>
    private sealed record Encoded(EncodedWords Plain, EncodedWords? Rich)
    {
        public Encoded(DispatchText text) : this(new EncodedWords(text.Text), text.Html is { } html ? new EncodedWords(html) : null) { }
    }
}
