using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Commonweal.Communication.Audience;
using Commonweal.Platform.Mail;
using Commonweal.Standards.MailReports;
using MimeKit;

namespace Commonweal.Communication.Delivery.Email;

/// <summary>Writes a parcel as a letter: text and HTML, the reader's own links, and the two headers by which mail programs unsubscribe with one click.</summary>
internal sealed class MailLetter(MailWays ways, AudienceLinks links, DkimSigning signing, TimeProvider clock)
{
    // What is the same for all who read a language is written once, and forgotten with its text.
    private readonly ConditionalWeakTable<DispatchText, LetterBody> texts = [];
    private readonly MailboxAddress from = MailboxAddress.Parse(ways.From);

    /// <param name="dispatch">The dispatch's number.</param>
    /// <param name="parcel">The parcel.</param>
    /// <param name="address">Where it goes.</param>
    /// <param name="returnTo">Where a report of failure goes; null for the sender's own address.</param>
    /// <param name="text">What it says.</param>
    /// <exception cref="ParseException">The address is none.</exception>
    public WrittenLetter Write(int dispatch, InHand parcel, string address, string? returnTo, DispatchText text)
    {
        var stop = parcel.ChannelId is { } channel ? links.Of(LinkTo.Stop, channel, parcel.Language) : null;
        var mine = parcel.SubscriberId is { } subscriber ? links.Of(LinkTo.Mine, subscriber, parcel.Language) : null;
        var (now, to) = (clock.GetUtcNow(), MailboxAddress.Parse(address));
        var same = texts.GetValue(text, t => new(t, from));
        var headers = new List<WrittenHeader>(14)
        {
            // The same number whenever it is tried: whoever gets it twice can tell.
            new("Message-Id", string.Create(CultureInfo.InvariantCulture, $" <{dispatch}.{parcel.No}@{Domain}>\r\n")),
            new("Date", now.ToString("' 'ddd, dd MMM yyyy HH:mm:ss '+0000\r\n'", CultureInfo.InvariantCulture)),
            new("To", $" {WrittenLetter.AddressOf(to)}\r\n"),
        };
        if (stop is not null && Uri.TryCreate(stop, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps)
        {
            headers.Add(new(UnsubscribeHeaders.ListUnsubscribe, $" {UnsubscribeHeaders.Value(page)}\r\n"));
            headers.Add(new(UnsubscribeHeaders.ListUnsubscribePost, $" {UnsubscribeHeaders.PostValue}\r\n"));
        }
        headers.AddRange(same.Headers);
        var body = new ArrayBufferWriter<byte>(8192);
        same.Write(stop ?? "", mine ?? "", body);
        if (signing.Sign(headers, body.WrittenSpan, now) is { } signature) headers.Insert(0, signature);
        return new WrittenLetter(returnTo is null ? from : MailboxAddress.Parse(returnTo), to, Whole(headers, body.WrittenSpan));
    }

    private static ReadOnlyMemory<byte> Whole(List<WrittenHeader> headers, ReadOnlySpan<byte> body)
    {
        var whole = new ArrayBufferWriter<byte>(body.Length + 2048);
        foreach (var (name, value) in headers)
        {
            Encoding.ASCII.GetBytes(name, whole);
            whole.Write(":"u8);
            whole.Write(value.Span);
        }
        whole.Write("\r\n"u8);
        whole.Write(body);
        return whole.WrittenMemory;
    }

    private string Domain => from.Domain is { Length: > 0 } domain ? domain : "localhost";
}
