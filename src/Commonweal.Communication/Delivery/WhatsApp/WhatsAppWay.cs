using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Commonweal.Communication.Delivery.Web;
using Microsoft.Extensions.Logging;

namespace Commonweal.Communication.Delivery.WhatsApp;

/// <summary>Posts messages to the Cloud API, one request each. It knows no key against doubles: what is tried again may arrive twice, and says so.</summary>
internal sealed partial class WhatsAppWay(HttpClient client, WhatsAppSettings settings, ReaderWords reader, TemplateRests rests, Pace pace, TimeProvider clock, ILogger log) : WebWay(client, AtOnce, clock)
{
    private const int AtOnce = 8;
    private static readonly TimeSpan Slower = TimeSpan.FromSeconds(10);

    protected override async Task<Outcome> CarryAsync(Batch batch, InHand parcel, DispatchText text, CancellationToken stop)
    {
        if (!reader.TryOpen(parcel, out var number, out var instead)) return instead;
        var isCode = text.Text == ReaderWords.Code;
        var template = settings.TemplateFor(parcel.Language, isCode);
        if (rests.Of(template) is { } rest) return rest;
        await pace.WaitAsync(stop);
        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Messages) { Content = JsonContent.Create(WhatsAppMessage.Of(template, number, reader.Fill(text.Text, parcel), isCode)) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", settings.Token);
        return await SendAsync(request, parcel, answer => Judge(answer, parcel, template));
    }

    private Outcome Judge(WebAnswer answer, InHand parcel, WhatsAppTemplate template)
    {
        if (answer.Head.IsSuccessStatusCode)
            return AnswerFields.Find(answer.Body, "messages.0.id") is { Length: > 0 } id
                ? new Outcome(ParcelState.Sent) { References = [$"{Medium.WhatsApp}/{id}"] }
                // Success without a name is half an answer.
                : new Outcome(ParcelState.Later, "broken-off", Waits.After(parcel.Attempts), MayHaveLeft: true);
        if (Number(answer.Body, "error.code") is not { } code) return WebAnswers.Judge(answer.Head, parcel.Attempts, Clock.GetUtcNow());
        var word = code.ToString(CultureInfo.InvariantCulture);
        switch (WhatsAppFaults.Of(code, Number(answer.Body, "error.error_subcode")))
        {
            case WhatsAppFault.Entry:
                throw new UnreachableException($"{word}, {WhatsAppFaults.Mend(code)}") { Reason = $"{Held.NoEntry} {word}" };
            case WhatsAppFault.Busy:
                throw WebAnswers.Busy(WebAnswers.RetryAfter(answer.Head, Clock.GetUtcNow()));
            case WhatsAppFault.Pace:
                return new Outcome(ParcelState.Later, "pace", Slower, Counts: false);
            case WhatsAppFault.Template:
                if (rests.Begin(template, code, out var instead)) LogTemplate(template.Name, template.Language, code);
                return instead;
            case WhatsAppFault.Nobody:
                return new Outcome(ParcelState.Refused, word) { IsNobodyThere = true };
            case WhatsAppFault.Passing:
                return new Outcome(ParcelState.Later, word, Waits.After(parcel.Attempts), MayHaveLeft: (int)answer.Head.StatusCode is >= 500 and not 503);
            default:
                // The status may still say that it is us who are not let in, or too quick.
                return (int)answer.Head.StatusCode is 400 or 404 ? new Outcome(ParcelState.Refused, word) : WebAnswers.Judge(answer.Head, parcel.Attempts, Clock.GetUtcNow());
        }
    }

    private static int? Number(string body, string at) => int.TryParse(AnswerFields.Find(body, at), CultureInfo.InvariantCulture, out var number) ? number : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "WhatsApp does not take the template {Name} ({Language}): {Code}. It must be approved there and have one place in its body; what waits is tried again every ten minutes")]
    private partial void LogTemplate(string name, string language, int code);
}
