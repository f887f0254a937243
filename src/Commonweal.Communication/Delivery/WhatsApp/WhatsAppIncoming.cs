using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Commonweal.Communication.Audience;
using Commonweal.Communication.Audience.Phones;
using Commonweal.Communication.Delivery.Receipts;
using Commonweal.Platform.Privacy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Commonweal.Communication.Delivery.WhatsApp;

/// <summary>Where Meta brings what became of messages and what people answer: <c>/delivery/whatsapp</c>. What is not signed with the app's secret is not read.</summary>
internal static partial class WhatsAppIncoming
{
    internal const string Path = "/delivery/whatsapp";
    internal const string Signature = "X-Hub-Signature-256";

    private const string Scheme = "sha256=";
    // Meta puts up to a thousand pieces of news together.
    private const int MostBytes = 4_194_304, LongestChallenge = 200;

    internal static void MapWhatsAppIncoming(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (HttpContext http, [FromServices] WhatsAppSettings? settings) =>
        {
            if (settings is null) return Results.NotFound();
            var (mode, word, challenge) = ((string?)http.Request.Query["hub.mode"], (string?)http.Request.Query["hub.verify_token"], (string?)http.Request.Query["hub.challenge"]);
            return mode == "subscribe" && Secret.IsSame(word, settings.Verify) && challenge is { Length: > 0 and <= LongestChallenge } ? Results.Text(challenge) : Results.StatusCode(StatusCodes.Status403Forbidden);
        }).AllowAnonymous();
        app.MapPost(Path, async (HttpContext http, [FromServices] WhatsAppSettings? settings, ParcelReceipts receipts, PhoneAnswers answers, ILoggerFactory logs, CancellationToken stop) =>
        {
            if (settings is null) return Results.NotFound();
            if (await ReadAsync(http.Request, stop) is not { } body) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
            if (!IsSigned(body, http.Request.Headers[Signature], settings.Secret)) return Results.StatusCode(StatusCodes.Status403Forbidden);
            if (WhatsAppNews.Read(body, settings.Number) is not { } news) return Results.BadRequest();
            foreach (var status in news.Statuses)
                if (ReceiptOf(status) is { } receipt) await receipts.NoteAsync(receipt, stop);
            foreach (var answer in news.Answers)
                foreach (var number in WhatsAppNumbers.Of(answer.From))
                    if (await answers.TakeAsync(ChannelKind.WhatsApp, number, answer.Text, stop)) break;
            var ours = news.Statuses.Select(s => s.Code).OfType<int>().Distinct().Where(c => WhatsAppFaults.Of(c) is WhatsAppFault.Entry or WhatsAppFault.Template);
            foreach (var code in ours) LogUndelivered(logs.CreateLogger(typeof(WhatsAppIncoming)), code, WhatsAppFaults.Mend(code));
            return Results.Ok();
        }).AllowAnonymous().DisableAntiforgery();
    }

    /// <summary>What a status says of a parcel; null where it says nothing new. That somebody has read it says that it arrived, and is not kept.</summary>
    internal static Receipt? ReceiptOf(WhatsAppStatus status) => status.Status switch
    {
        "delivered" => new Receipt($"{Medium.WhatsApp}/{status.Id}", Arrived: true),
        "read" => new Receipt($"{Medium.WhatsApp}/{status.Id}", Arrived: true) { IsAfterwards = true },
        "failed" => new Receipt($"{Medium.WhatsApp}/{status.Id}", Arrived: false, status.Code?.ToString(CultureInfo.InvariantCulture) ?? "failed", status.Code is { } code && WhatsAppFaults.Of(code) is WhatsAppFault.Nobody),
        _ => null,
    };

    /// <summary>Whether it was signed with the secret (HMAC-SHA256 of the body as it came).</summary>
    internal static bool IsSigned(ReadOnlyMemory<byte> body, string? signature, string secret)
        => signature is not null && signature.StartsWith(Scheme, StringComparison.Ordinal) && Secret.IsSame(signature[Scheme.Length..].ToLowerInvariant(), Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body.Span)));

    /// <summary>The body, or null where it is longer than anything Meta sends.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        if (request.ContentLength > MostBytes) return null;
        using var body = new MemoryStream();
        var part = new byte[16_384];
        for (int read; (read = await request.Body.ReadAsync(part, stop)) > 0;)
        {
            if (body.Length + read > MostBytes) return null;
            await body.WriteAsync(part.AsMemory(0, read), stop);
        }
        return body.ToArray();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "WhatsApp took messages and did not deliver them: {Code}, {Mend}")]
    private static partial void LogUndelivered(ILogger logger, int code, string mend);
}
