using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Commonweal.Communication.Audience;
using Commonweal.Communication.Delivery.Web;
using Commonweal.Standards.WebPush;

namespace Commonweal.Communication.Delivery.WebPush;

/// <summary>Posts notices to the push services of browsers, encrypted so that only the browser can read them (RFC 8030, 8291).</summary>
internal sealed class PushWay(HttpClient client, WebPushSettings settings, PushIdentity identity, PushServices services, ReaderWords reader, TimeProvider clock) : WebWay(client, AtOnce, clock)
{
    private const int AtOnce = 16;
    private static readonly TimeSpan LongestKept = TimeSpan.FromDays(3), UrgentWithin = TimeSpan.FromHours(36);

    protected override async Task<Outcome> CarryAsync(Batch batch, InHand parcel, DispatchText text, CancellationToken stop)
    {
        if (!reader.TryOpen(parcel, out var written, out var instead)) return instead;
        PushSubscription place;
        try { place = PushPlace.Read(written)?.Open() ?? throw new PushException("It is none."); }
        catch (PushException) { return new Outcome(ParcelState.Refused, "no-address"); }
        if (!services.Knows(place.Endpoint)) return new Outcome(ParcelState.Refused, "no-address");
        using var request = Write(place, parcel, text, batch.ExpiresAt - Clock.GetUtcNow());
        return await SendAsync(request, parcel, answer => Judge(answer.Head, parcel));
    }

    // Each parcel goes to a service of its own: one that is away holds nobody else up.
    protected override Outcome Unconnected(HttpRequestException nobody, InHand parcel) => new(ParcelState.Later, "unreachable", Waits.After(parcel.Attempts));

    private HttpRequestMessage Write(PushSubscription place, InHand parcel, DispatchText text, TimeSpan useful)
    {
        var mine = reader.Fill(ReaderWords.Mine, parcel);
        var notice = JsonSerializer.SerializeToUtf8Bytes(new { title = text.Subject, body = reader.Fill(text.Text, parcel), link = text.Link ?? mine, mine, language = text.Language });
        var content = new ByteArrayContent(PushMessage.Encrypt(place, notice));
        content.Headers.ContentEncoding.Add(EncryptedContent.Coding);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var request = new HttpRequestMessage(HttpMethod.Post, settings.Through is { } through ? new Uri(through, "/" + place.Endpoint.Host + place.Endpoint.PathAndQuery) : place.Endpoint) { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", identity.Authorization(place.Endpoint));
        request.Headers.Add("TTL", ((long)Math.Clamp(useful.TotalSeconds, 0, LongestKept.TotalSeconds)).ToString(CultureInfo.InvariantCulture));
        // A warning that is of use for hours wakes a sleeping phone; what is of use for days waits until it wakes (RFC 8030 §5.3).
        request.Headers.Add("Urgency", useful < UrgentWithin ? "high" : "normal");
        return request;
    }

    private Outcome Judge(HttpResponseMessage answer, InHand parcel)
    {
        if (answer.IsSuccessStatusCode) return new Outcome(ParcelState.Sent);
        var code = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        return answer.StatusCode switch
        {
            // The browser is gone, or its owner has said no to it (RFC 8030 §7.3).
            HttpStatusCode.NotFound or HttpStatusCode.Gone => new Outcome(ParcelState.Refused, code) { IsNobodyThere = true },
            HttpStatusCode.TooManyRequests => new Outcome(ParcelState.Later, "pace", WebAnswers.RetryAfter(answer, Clock.GetUtcNow()), Counts: false),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new Outcome(ParcelState.Refused, code),
            HttpStatusCode.ServiceUnavailable => new Outcome(ParcelState.Later, code, WebAnswers.RetryAfter(answer, Clock.GetUtcNow())),
            _ => WebAnswers.Judge(answer, parcel.Attempts, Clock.GetUtcNow()),
        };
    }
}
