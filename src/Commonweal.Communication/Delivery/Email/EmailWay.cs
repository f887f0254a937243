using System.Globalization;
using System.Net.Sockets;
using Commonweal.Platform.Events;
using Commonweal.Platform.Mail;
using Commonweal.Platform.Mail.Relay;
using MailKit.Net.Smtp;
using MimeKit;

namespace Commonweal.Communication.Delivery.Email;

/// <summary>One connection to the relay.</summary>
internal sealed class EmailWay(IMailCarrier carrier, MailLetter letter, MailPace pace, ReturnAddresses returns, ReaderWords reader) : ICarrierWay
{
    public async Task CarryAsync(Batch batch, IReadOnlyDictionary<string, DispatchText> texts, Action<InHand, Outcome> tell, CancellationToken stop)
    {
        foreach (var parcel in batch.Parcels)
        {
            // What is on its way is not called back; what has not left can wait for the next start.
            if (stop.IsCancellationRequested) return;
            if (!reader.TryOpen(parcel, out var address, out var instead)) tell(parcel, instead);
            else if (!pace.Allows(address[(address.LastIndexOf('@') + 1)..])) tell(parcel, new Outcome(ParcelState.Later, "pace", TimeSpan.FromSeconds(1), Counts: false));
            else tell(parcel, await CarryAsync(batch, parcel, address, texts[parcel.Language], stop));
        }
    }

    public ValueTask DisposeAsync() => carrier.DisposeAsync();

    private async Task<Outcome> CarryAsync(Batch batch, InHand parcel, string address, DispatchText text, CancellationToken stop)
    {
        try
        {
            var written = letter.Write(batch.DispatchNo, parcel, address, returns.For(batch.DispatchNo, parcel.No), text);
            await pace.WaitAsync(stop);
            await ReadyAsync(stop);
            await carrier.CarryAsync(written, CancellationToken.None);
            return new Outcome(ParcelState.Sent, carrier.Files ? "filed" : null);
        }
        catch (ParseException)
        {
            return new Outcome(ParcelState.Refused, "no-address");
        }
        catch (SmtpCommandException answer)
        {
            return MailAnswers.Judge(answer, parcel.Attempts);
        }
        catch (Exception broke) when (broke is SmtpProtocolException or IOException or SocketException || (broke is OperationCanceledException && !stop.IsCancellationRequested))
        {
            // The connection broke while the letter was on it: perhaps it was taken, perhaps not.
            return new Outcome(ParcelState.Later, "broken-off", MailAnswers.Wait(parcel.Attempts), MayHaveLeft: true);
        }
    }

    private async Task ReadyAsync(CancellationToken stop)
    {
        try
        {
            await carrier.ReadyAsync(stop);
        }
        catch (RelayUnreachableException nobody)
        {
            throw new UnreachableException(nobody.Message, nobody) { Reason = nobody.Refusal is { } code ? string.Create(CultureInfo.InvariantCulture, $"{Held.NoEntry} {code}") : null };
        }
        catch (OperationCanceledException late) when (!stop.IsCancellationRequested)
        {
            throw new UnreachableException(Failures.NameOf(late), late);
        }
    }
}
