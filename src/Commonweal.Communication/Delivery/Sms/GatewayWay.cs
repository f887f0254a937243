using System.Globalization;
using Commonweal.Communication.Delivery.Web;

namespace Commonweal.Communication.Delivery.Sms;

/// <summary>Hands text messages to the city's gateway, one request each.</summary>
internal sealed class GatewayWay(HttpClient client, GatewaySettings gateway, SmsSettings settings, ReaderWords reader, Pace pace, TimeProvider clock) : WebWay(client, atOnce: 1, clock)
{
    private const int LongestReason = 60;

    protected override async Task<Outcome> CarryAsync(Batch batch, InHand parcel, DispatchText text, CancellationToken stop)
    {
        if (!reader.TryOpen(parcel, out var number, out var instead)) return instead;
        await pace.WaitAsync(stop);
        using var request = GatewayTemplate.Write(gateway, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["number"] = number, ["digits"] = number.TrimStart('+'), ["text"] = reader.Fill(text.Text, parcel), ["sender"] = settings.Sender,
            // The same whenever it is tried: a gateway that looks at it sends once.
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"{batch.DispatchNo}-{parcel.No}"),
        });
        return await SendAsync(request, parcel, answer => Judge(answer, parcel));
    }

    private Outcome Judge(WebAnswer answer, InHand parcel)
    {
        var said = gateway.SuccessAt is { } at ? AnswerFields.Find(answer.Body, at) : null;
        if (said is not null && gateway.Busy.Contains(said, StringComparer.OrdinalIgnoreCase)) throw WebAnswers.Busy(WebAnswers.RetryAfter(answer.Head, Clock.GetUtcNow()));
        var nobody = said is not null && settings.Nobody.Contains(said, StringComparer.OrdinalIgnoreCase);
        if (!answer.Head.IsSuccessStatusCode && !nobody) return WebAnswers.Judge(answer.Head, parcel.Attempts, Clock.GetUtcNow());
        // Half an answer is none: nobody knows whether it was taken.
        if (gateway.SuccessAt is not null && said is null) return new Outcome(ParcelState.Later, "broken-off", Waits.After(parcel.Attempts), MayHaveLeft: true);
        if (said is not null && !gateway.Success.Contains(said, StringComparer.OrdinalIgnoreCase)) return new Outcome(ParcelState.Refused, Code(said)) { IsNobodyThere = nobody };
        return new Outcome(ParcelState.Sent) { References = gateway.IdAt is { } id && AnswerFields.Find(answer.Body, id) is { Length: > 0 } name ? [$"{Medium.Sms}/{name}"] : null };
    }

    /// <summary>A code is a word; a sentence could hold the number.</summary>
    private static string Code(string said) => said.Length <= LongestReason && said.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') ? said : "refused";
}
