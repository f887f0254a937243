using System.Globalization;
using MailKit.Net.Smtp;
using MimeKit;

namespace Commonweal.Platform.Mail.Relay;

/// <summary>
/// Hands letters to the city's relay over one connection, opened with the first letter. A letter takes two turns, for its envelope
/// is said at once (RFC 2920).
/// </summary>
internal sealed class RelayCarrier(RelaySettings relay) : IMailCarrier
{
    private const string Data = "DATA\r\n";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly MemoryStream letter = new();
    private RelayLine? line;
    private RelayAbilities abilities = null!;
    private bool isHalfway;

    public bool Files => false;

    public async Task ReadyAsync(CancellationToken stop)
    {
        if (line is not null) return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        (line, abilities) = await RelayGreeting.CallAsync(relay, patience.Token);
        isHalfway = false;
    }

    public async Task CarryAsync(MimeMessage message, MailboxAddress? returnTo, CancellationToken stop)
    {
        await ReadyAsync(stop);
        var envelope = Write(message, returnTo ?? message.From.Mailboxes.First(), message.To.Mailboxes.Single());
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            await HandOverAsync(line!, envelope, patience.Token);
        }
        catch (SmtpCommandException answer) when (answer.StatusCode is not SmtpStatusCode.ServiceNotAvailable)
        {
            isHalfway = true;
            throw;
        }
        catch
        {
            await CloseAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            if (line is not null) await line.Say("QUIT\r\n").AnswerAsync(patience.Token);
        }
        catch (Exception gone) when (gone is IOException or SmtpProtocolException or OperationCanceledException)
        {
            // Whoever is gone already needs no farewell.
            return;
        }
        finally
        {
            await CloseAsync();
        }
    }

    /// <summary>Writes the letter down, and the commands that say from whom to whom it goes.</summary>
    private (string From, string To) Write(MimeMessage message, MailboxAddress from, MailboxAddress to)
    {
        var anyScript = abilities.AnyScript && (from.IsInternational || to.IsInternational);
        if (!anyScript) message.Prepare(EncodingConstraint.SevenBit);
        letter.SetLength(0);
        message.WriteTo(anyScript ? MailFormat.AsSentInAnyScript : MailFormat.AsSent, letter);
        var size = abilities.Sizes ? string.Create(CultureInfo.InvariantCulture, $" SIZE={letter.Length}") : "";
        return ($"MAIL FROM:<{Address(from, anyScript)}>{size}{(anyScript ? " BODY=8BITMIME SMTPUTF8" : "")}\r\n", $"RCPT TO:<{Address(to, anyScript)}>\r\n");
    }

    /// <exception cref="ParseException">The relay cannot take it, or a second command hides in it.</exception>
    private static string Address(MailboxAddress mailbox, bool anyScript)
    {
        var address = mailbox.GetAddress(idnEncode: !anyScript);
        foreach (var sign in address)
            if (char.IsControl(sign) || sign is '<' or '>' || !anyScript && !char.IsAscii(sign)) throw new ParseException("The relay cannot take this address.", 0, 0);
        return address;
    }

    private async Task HandOverAsync(RelayLine line, (string From, string To) envelope, CancellationToken stop)
    {
        var groups = abilities.Groups;
        if (isHalfway) Accept(await line.Say("RSET\r\n").AnswerAsync(stop), SmtpErrorCode.UnexpectedStatusCode);
        isHalfway = false;
        if (groups) line.Say(envelope.From).Say(envelope.To).Say(Data);
        var from = await SayAsync(envelope.From);
        // A group is answered to its end, whatever is refused of it; unless the relay hangs up.
        if (!groups || from.Status is SmtpStatusCode.ServiceNotAvailable) Accept(from, SmtpErrorCode.SenderNotAccepted);
        var to = await SayAsync(envelope.To);
        if (!groups || to.Status is SmtpStatusCode.ServiceNotAvailable) Accept(to, SmtpErrorCode.RecipientNotAccepted);
        var data = await SayAsync(Data);
        var begins = data.Status is SmtpStatusCode.StartMailInput;
        // It waits for a letter that goes to nobody.
        if (begins && !(from.IsGood && to.IsGood)) await line.Say(".\r\n").AnswerAsync(stop);
        // Of the letter's size it complains there already.
        Accept(from, from.Status is SmtpStatusCode.ExceededStorageAllocation ? SmtpErrorCode.MessageNotAccepted : SmtpErrorCode.SenderNotAccepted);
        Accept(to, SmtpErrorCode.RecipientNotAccepted);
        if (!begins) throw new SmtpCommandException(SmtpErrorCode.UnexpectedStatusCode, data.Status, data.Words);
        SayLetter(line, letter.GetBuffer().AsSpan(0, (int)letter.Length));
        Accept(await line.AnswerAsync(stop), SmtpErrorCode.MessageNotAccepted);

        ValueTask<RelayReply> SayAsync(string command) => groups ? line.AnswerAsync(stop) : line.Say(command).AnswerAsync(stop);
    }

    /// <summary>A dot at the beginning of a line would end the letter, so it is said twice (RFC 5321 §4.5.2).</summary>
    private static void SayLetter(RelayLine line, ReadOnlySpan<byte> rest)
    {
        if (rest is [(byte)'.', ..]) line.Say("."u8);
        for (int dot; (dot = rest.IndexOf("\n."u8)) >= 0; rest = rest[(dot + 1)..]) line.Say(rest[..(dot + 1)]).Say("."u8);
        line.Say(rest).Say(rest.EndsWith("\r\n"u8) ? ".\r\n"u8 : "\r\n.\r\n"u8);
    }

    private static void Accept(RelayReply reply, SmtpErrorCode otherwise)
    {
        if (!reply.IsGood) throw new SmtpCommandException(otherwise, reply.Status, reply.Words);
    }

    private async ValueTask CloseAsync()
    {
        if (line is null) return;
        await line.DisposeAsync();
        line = null;
    }
}
