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

    public async Task CarryAsync(WrittenLetter letter, CancellationToken stop)
    {
        await ReadyAsync(stop);
        if (letter.IsInAnyScript && !abilities.AnyScript) throw new ParseException("The relay takes no address in this script.", 0, 0);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            await HandOverAsync(line!, letter, patience.Token);
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

    private async Task HandOverAsync(RelayLine line, WrittenLetter letter, CancellationToken stop)
    {
        var groups = abilities.Groups;
        var size = abilities.Sizes ? string.Create(CultureInfo.InvariantCulture, $" SIZE={letter.Bytes.Length}") : "";
        var (sender, recipient) = ($"MAIL FROM:<{letter.From}>{size}{(letter.IsInAnyScript ? " SMTPUTF8" : "")}\r\n", $"RCPT TO:<{letter.To}>\r\n");
        if (isHalfway) Accept(await line.Say("RSET\r\n").AnswerAsync(stop), SmtpErrorCode.UnexpectedStatusCode);
        isHalfway = false;
        if (groups) line.Say(sender).Say(recipient).Say(Data);
        var from = await SayAsync(sender);
        // Of the letter's length it complains there already.
        var fault = from.Status is SmtpStatusCode.ExceededStorageAllocation ? SmtpErrorCode.MessageNotAccepted : SmtpErrorCode.SenderNotAccepted;
        // A group is answered to its end, whatever is refused of it; unless the relay hangs up.
        if (!groups || from.Status is SmtpStatusCode.ServiceNotAvailable) Accept(from, fault);
        var to = await SayAsync(recipient);
        if (!groups || to.Status is SmtpStatusCode.ServiceNotAvailable) Accept(to, SmtpErrorCode.RecipientNotAccepted);
        var data = await SayAsync(Data);
        var begins = data.Status is SmtpStatusCode.StartMailInput;
        // It waits for a letter that goes to nobody.
        if (begins && !(from.IsGood && to.IsGood)) await line.Say(".\r\n").AnswerAsync(stop);
        Accept(from, fault);
        Accept(to, SmtpErrorCode.RecipientNotAccepted);
        if (!begins) throw new SmtpCommandException(SmtpErrorCode.UnexpectedStatusCode, data.Status, data.Words);
        SayLetter(line, letter.Bytes.Span);
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
