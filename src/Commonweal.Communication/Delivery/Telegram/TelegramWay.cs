using System.Globalization;
using System.Net.Http.Json;
using Commonweal.Communication.Delivery.Web;

namespace Commonweal.Communication.Delivery.Telegram;

/// <summary>Posts to a channel by the Bot API's <c>sendMessage</c>. It knows no key against doubles: what is tried again may stand there twice, and says so.</summary>
internal sealed class TelegramWay(HttpClient client, TelegramSettings settings, TimeProvider clock) : WebWay(client, atOnce: 1, clock)
{
    protected override async Task<Outcome> CarryAsync(Batch batch, InHand parcel, DispatchText text, CancellationToken stop)
    {
        if (!settings.Chats.TryGetValue(parcel.Language, out var chat)) return new Outcome(ParcelState.Refused, "no-address");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(settings.Api, $"/bot{settings.Token}/sendMessage"))
        {
            Content = JsonContent.Create(new { chat_id = chat, text = text.Text, parse_mode = "HTML" }),
        };
        return await SendAsync(request, parcel, answer => Judge(answer, parcel));
    }

    private Outcome Judge(WebAnswer answer, InHand parcel)
    {
        if (AnswerFields.Find(answer.Body, "ok") == "true") return new Outcome(ParcelState.Sent);
        if (AnswerFields.Find(answer.Body, "parameters.retry_after") is { } seconds && int.TryParse(seconds, CultureInfo.InvariantCulture, out var wait) && wait > 0) throw WebAnswers.Busy(TimeSpan.FromSeconds(wait));
        // Success without its word is half an answer.
        return answer.Head.IsSuccessStatusCode ? new Outcome(ParcelState.Later, "broken-off", Waits.After(parcel.Attempts), MayHaveLeft: true) : WebAnswers.Judge(answer.Head, parcel.Attempts, Clock.GetUtcNow());
    }
}
