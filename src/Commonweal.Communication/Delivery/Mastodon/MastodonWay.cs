using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Commonweal.Communication.Delivery.Web;

namespace Commonweal.Communication.Delivery.Mastodon;

/// <summary>Posts by <c>POST /api/v1/statuses</c>; the server knows a repeat by its <c>Idempotency-Key</c> and makes no second post of it.</summary>
internal sealed class MastodonWay(HttpClient client, MastodonSettings settings, TimeProvider clock) : WebWay(client, atOnce: 1, clock)
{
    protected override async Task<Outcome> CarryAsync(Batch batch, InHand parcel, DispatchText text, CancellationToken stop)
    {
        if (!settings.Tokens.TryGetValue(parcel.Language, out var token)) return new Outcome(ParcelState.Refused, "no-address");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(settings.Server, "/api/v1/statuses"))
        {
            Content = JsonContent.Create(new { status = text.Text, visibility = settings.Visibility, language = parcel.Language }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Idempotency-Key", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{batch.DispatchNo}/{parcel.No}/{text.Text}")))));
        return await SendAsync(request, parcel, answer => Judge(answer, parcel));
    }

    private Outcome Judge(WebAnswer answer, InHand parcel)
    {
        if (answer.Head.IsSuccessStatusCode) return AnswerFields.Find(answer.Body, "id") is null ? new Outcome(ParcelState.Later, "broken-off", Waits.After(parcel.Attempts), MayHaveLeft: true) : new Outcome(ParcelState.Sent);
        // It says when by a date of its own instead of Retry-After.
        if (answer.Head.StatusCode is HttpStatusCode.TooManyRequests && answer.Head.Headers.RetryAfter is null && answer.Head.Headers.TryGetValues("X-RateLimit-Reset", out var reset)
            && DateTimeOffset.TryParse(reset.First(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until) && until > Clock.GetUtcNow()) throw WebAnswers.Busy(until - Clock.GetUtcNow());
        return WebAnswers.Judge(answer.Head, parcel.Attempts, Clock.GetUtcNow());
    }
}
