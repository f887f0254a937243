using Commonweal.Standards.Smpp;
using Commonweal.Standards.Sms;

namespace Commonweal.Communication.Delivery.Sms;

/// <summary>Hands text messages to the SMS centre, as many at once as its window takes.</summary>
internal sealed class SmppWay(SmppLine line, SmppLineSettings settings, ReaderWords reader, Pace pace) : ICarrierWay
{
    private const uint WrongNumber = 0x0B;
    private static readonly TimeSpan Slower = TimeSpan.FromSeconds(2), LongestValidity = TimeSpan.FromDays(2);

    public async Task CarryAsync(Batch batch, IReadOnlyDictionary<string, DispatchText> texts, Action<InHand, Outcome> tell, CancellationToken stop)
    {
        var session = await line.OpenAsync(stop);
        await batch.CarryAsync(settings.Session.Window, parcel => CarryAsync(session, batch, parcel, texts[parcel.Language]), tell, stop);
    }

    /// <summary>The line stays open: receipts come by it.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<Outcome> CarryAsync(SmppClient session, Batch batch, InHand parcel, DispatchText text)
    {
        if (!reader.TryOpen(parcel, out var number, out var instead)) return instead;
        await pace.WaitAsync(CancellationToken.None);
        try
        {
            var message = new SmppMessage(settings.Sender, SmppAddress.International(number), SmsText.Of(reader.Fill(text.Text, parcel))) { Joining = settings.Joining, Reference = (byte)batch.DispatchNo, ValidFor = LongestValidity };
            return Judge(await session.SendAsync(message, CancellationToken.None), parcel);
        }
        catch (Exception wrong) when (wrong is ArgumentException or InvalidOperationException)
        {
            return new Outcome(ParcelState.Refused, "no-address");
        }
        catch (SmppException broke) when (broke.MayHaveBeenTaken)
        {
            return new Outcome(ParcelState.Later, "broken-off", Waits.After(parcel.Attempts), MayHaveLeft: true);
        }
        catch (SmppException gone)
        {
            throw new UnreachableException(gone.Message, gone);
        }
    }

    private static Outcome Judge(IReadOnlyList<SmppAnswer> answers, InHand parcel)
    {
        var (last, begun) = (answers[^1].Status, answers.Count > 1);
        if (last.IsOk) return new Outcome(ParcelState.Sent) { References = [.. answers.Where(a => a.MessageId.Length > 0).Select(a => $"{Medium.Sms}/{a.MessageId}")] };
        // Parts that left before the refusal leave again with the next attempt.
        if (last.IsThrottled) return new Outcome(ParcelState.Later, "pace", Slower, begun, Counts: false);
        return last.IsTemporary ? new Outcome(ParcelState.Later, last.ToString(), Waits.After(parcel.Attempts), begun) : new Outcome(ParcelState.Refused, last.ToString()) { IsNobodyThere = last.Code == WrongNumber };
    }
}
