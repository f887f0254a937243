using System.Text;
using Commonweal.Communication.Audience;
using Commonweal.Communication.Audience.Phones;
using Commonweal.Communication.Delivery.Receipts;
using Commonweal.Communication.Delivery.Web;
using Commonweal.Platform.Privacy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;

namespace Commonweal.Communication.Delivery.Sms;

/// <summary>
/// Where the HTTP gateway brings receipts and answers: <c>/delivery/sms/SECRET/receipt</c> and <c>…/answer</c>, in the address, a form or
/// JSON. The secret is the city's own (setting <c>sms:http:incoming:secret</c>, 20 letters or more): without it there is no such place.
/// </summary>
internal static class SmsIncoming
{
    private const int LeastSecret = 20, MostBytes = 32_768;

    internal static void MapSmsIncoming(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/delivery/sms/{secret}/receipt", ["GET", "POST"], async (string secret, HttpContext http, IConfiguration settings, SmsSettings sms, ParcelReceipts receipts, CancellationToken stop) =>
        {
            if (!IsOurs(secret, settings)) return Results.NotFound();
            var (fields, says) = (settings.GetSection("sms:http:receipt"), await ReadAsync(http, stop));
            if (says(fields["id"] ?? "id") is not { Length: > 0 } id || says(fields["status"] ?? "status") is not { Length: > 0 } status) return Results.BadRequest();
            var arrived = Has(fields["arrived"] ?? "delivered DELIVRD", status);
            // What is on its way ('queued', 'accepted') is no news.
            if (arrived || Has(fields["failed"] ?? "failed undelivered rejected expired UNDELIV REJECTD EXPIRED", status))
                await receipts.NoteAsync(new Receipt($"{Medium.Sms}/{id}", arrived, arrived ? null : Code(status), !arrived && says(fields["error"] ?? "error") is { } error && sms.Nobody.Contains(error)), stop);
            return Results.Ok();
        }).AllowAnonymous().DisableAntiforgery();
        app.MapMethods("/delivery/sms/{secret}/answer", ["GET", "POST"], async (string secret, HttpContext http, IConfiguration settings, PhoneAnswers answers, CancellationToken stop) =>
        {
            if (!IsOurs(secret, settings)) return Results.NotFound();
            var (fields, says) = (settings.GetSection("sms:http:answer"), await ReadAsync(http, stop));
            await answers.TakeAsync(ChannelKind.Sms, says(fields["from"] ?? "from"), says(fields["text"] ?? "text"), stop);
            return Results.Ok();
        }).AllowAnonymous().DisableAntiforgery();
    }

    private static bool IsOurs(string given, IConfiguration settings)
        => settings["sms:http:incoming:secret"] is { Length: >= LeastSecret } secret && Secret.IsSame(given, secret);

    private static bool Has(string words, string status) => words.Split(' ').Contains(status, StringComparer.OrdinalIgnoreCase);

    private static string Code(string status) => status.Length <= 40 && status.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? status : "failed";

    private static async Task<Func<string, string?>> ReadAsync(HttpContext http, CancellationToken stop)
    {
        var request = http.Request;
        if (request.Method == HttpMethods.Get || request.ContentLength is 0 or > MostBytes) return name => request.Query[name];
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(stop);
            return name => form.TryGetValue(name, out var value) ? value : request.Query[name];
        }
        var bytes = new byte[MostBytes];
        var length = await request.Body.ReadAtLeastAsync(bytes, MostBytes, throwOnEndOfStream: false, stop);
        var body = Encoding.UTF8.GetString(bytes, 0, length);
        return name => AnswerFields.Find(body, name) ?? request.Query[name];
    }
}
