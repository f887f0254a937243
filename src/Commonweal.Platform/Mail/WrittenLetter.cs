using System.Text;
using MimeKit;

namespace Commonweal.Platform.Mail;

/// <summary>A letter as it is sent, and from whom to whom. Its lines end in CR LF.</summary>
public sealed class WrittenLetter
{
    /// <summary>Puts a letter in its envelope.</summary>
    /// <param name="from">Where a report of failure goes.</param>
    /// <param name="to">The one recipient.</param>
    /// <param name="bytes">Headers, an empty line, the body.</param>
    /// <exception cref="ParseException">An address cannot stand on an envelope.</exception>
    public WrittenLetter(MailboxAddress from, MailboxAddress to, ReadOnlyMemory<byte> bytes) => (From, To, Bytes) = (AddressOf(from), AddressOf(to), bytes);

    /// <summary>Where a report of failure goes.</summary>
    public string From { get; }

    /// <summary>The one recipient.</summary>
    public string To { get; }

    /// <summary>Headers, an empty line, the body.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Only who takes addresses in any script can take it (RFC 6531).</summary>
    public bool IsInAnyScript => !Ascii.IsValid(From) || !Ascii.IsValid(To);

    /// <summary>Writes a message down, with its one recipient.</summary>
    /// <param name="message">The message.</param>
    /// <param name="forEyes">With its text as people read it, for the mail folder; else in ASCII, which every relay takes.</param>
    /// <exception cref="ParseException">An address cannot stand on an envelope.</exception>
    public static WrittenLetter Of(MimeMessage message, bool forEyes)
    {
        var (from, to) = (message.From.Mailboxes.First(), message.To.Mailboxes.Single());
        if (!forEyes) message.Prepare(EncodingConstraint.SevenBit);
        using var written = new MemoryStream();
        message.WriteTo(Ascii.IsValid(AddressOf(to)) ? MailFormat.AsSent : MailFormat.AsSentInAnyScript, written);
        return new WrittenLetter(from, to, written.ToArray());
    }

    /// <summary>An address as it stands on an envelope: its domain in ASCII (RFC 5891), and nothing in it that ends the command it stands in.</summary>
    /// <exception cref="ParseException">It cannot stand there.</exception>
    public static string AddressOf(MailboxAddress mailbox)
    {
        var address = mailbox.GetAddress(idnEncode: true);
        foreach (var sign in address)
            if (char.IsControl(sign) || sign is '<' or '>') throw new ParseException("An address that no envelope can bear.", 0, 0);
        return address;
    }
}
