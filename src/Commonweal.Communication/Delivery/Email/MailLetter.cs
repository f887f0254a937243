using System.Globalization;
using System.Runtime.CompilerServices;
using Commonweal.Communication.Audience;
using Commonweal.Platform.Mail;
using Commonweal.Standards.MailReports;
using MimeKit;

namespace Commonweal.Communication.Delivery.Email;

/// <summary>Writes a parcel as a letter: text and HTML, the reader's own links, and the two headers by which mail programs unsubscribe with one click.</summary>
internal sealed class MailLetter(MailWays ways, AudienceLinks links, DkimSigning signing, TimeProvider clock)
{
    // What is the same for all who read a language is written once, and forgotten with its text.
    private readonly ConditionalWeakTable<DispatchText, LetterBody> bodies = [];
    private readonly MailboxAddress from = MailboxAddress.Parse(ways.From);

    /// <exception cref="ParseException">The address is none.</exception>
    public MimeMessage Write(int dispatch, InHand parcel, string address, DispatchText text)
    {
        var stop = parcel.ChannelId is { } channel ? links.Of(LinkTo.Stop, channel, parcel.Language) : null;
        var mine = parcel.SubscriberId is { } subscriber ? links.Of(LinkTo.Mine, subscriber, parcel.Language) : null;
        var now = clock.GetUtcNow();
        // The same number whenever it is tried: whoever gets it twice can tell.
        var message = new MimeMessage(new Header(HeaderId.MessageId, string.Create(CultureInfo.InvariantCulture, $"<{dispatch}.{parcel.No}@{Domain}>")))
        {
            Date = now,
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
        var body = bodies.GetValue(text, t => new(t)).With(stop ?? "", mine ?? "");
        message.Body = body;
        signing.Sign(message, body, now);
        return message;
    }

    private string Domain => from.Domain is { Length: > 0 } domain ? domain : "localhost";
}
