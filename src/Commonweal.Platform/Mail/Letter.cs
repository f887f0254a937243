using Commonweal.Platform.Contracts;
using MimeKit;
using MimeKit.Text;
using MimeKit.Utils;

namespace Commonweal.Platform.Mail;

/// <summary>Writes a letter as a message of the Internet (RFC 5322).</summary>
internal static class Letter
{
    /// <exception cref="ParseException">The address is none.</exception>
    internal static MimeMessage Write(OutgoingMail mail, string from, DateTimeOffset now)
    {
        var sender = MailboxAddress.Parse(from);
        var message = new MimeMessage
        {
            Date = now,
            Subject = mail.Subject.ReplaceLineEndings(" "),
            MessageId = MimeUtils.GenerateMessageId(sender.Domain is { Length: > 0 } domain ? domain : "localhost"),
            Body = new TextPart(TextFormat.Plain) { Text = mail.Text },
        };
        message.From.Add(sender);
        message.To.Add(Address(mail.To));
        message.Body.Headers.Add("Content-Language", mail.Language);
        // Out-of-office machines do not answer machines (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    private static MailboxAddress Address(string to)
    {
        var address = MailboxAddress.Parse(to.Trim());
        return address.Address.IndexOf('@', StringComparison.Ordinal) > 0 ? address : throw new ParseException("No address.", 0, 0);
    }
}
