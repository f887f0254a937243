using Commonweal.Communication.Delivery.Web;
using Microsoft.Extensions.Configuration;

namespace Commonweal.Communication.Delivery.Sms;

/// <summary>
/// A gateway of the city's choice, described by settings under <c>sms:http</c>: where and how to ask it, with places such as
/// <c>{number}</c> and <c>{text}</c>, and how to read what it answers.
/// </summary>
/// <param name="Url">Its address; places in it are escaped.</param>
/// <param name="Method">POST, GET or PUT.</param>
/// <param name="Headers">Further headers.</param>
/// <param name="Body">The body; null for none.</param>
/// <param name="ContentType">What the body is: JSON, a form, XML or plain text. Values are written as it wants them.</param>
/// <param name="Secrets">Keys, named in places as <c>{secret:NAME}</c>.</param>
/// <param name="SuccessAt">Where in the answer it says whether it took the text, such as <c>messages.0.status</c>; null where the status of HTTP says it.</param>
/// <param name="Success">What stands there where it did.</param>
/// <param name="Busy">What stands there where it takes no more just now.</param>
/// <param name="IdAt">Where in the answer the message's name stands; null where it has none.</param>
internal sealed record GatewaySettings(
    string Url, string Method, IReadOnlyDictionary<string, string> Headers, string? Body, string ContentType, IReadOnlyDictionary<string, string> Secrets,
    string? SuccessAt, IReadOnlyCollection<string> Success, IReadOnlyCollection<string> Busy, string? IdAt)
{
    private static readonly string[] Methods = ["POST", "GET", "PUT"];

    /// <summary>Null where no gateway is named.</summary>
    /// <exception cref="InvalidOperationException">A setting makes no sense; the message says which.</exception>
    public static GatewaySettings? Read(IConfiguration configuration)
    {
        var http = configuration.GetSection("sms:http");
        if (http["url"] is not { Length: > 0 } url) return null;
        var read = new GatewaySettings(
            url, http["method"]?.ToUpperInvariant() ?? "POST", Named(http, "headers"), http["body"] is { Length: > 0 } body ? body : null, http["content-type"] ?? "application/json", Named(http, "secrets"),
            http["success:at"], Several(http["success:is"]), Several(http["busy:is"]), http["id"]);
        WebClients.Address("sms:http:url", GatewayTemplate.WithoutPlaces(url));
        if (!Methods.Contains(read.Method)) throw new InvalidOperationException("The setting sms:http:method may be POST, GET or PUT.");
        if (!(url + read.Body).Contains("{number}", StringComparison.Ordinal) && !(url + read.Body).Contains("{digits}", StringComparison.Ordinal) || !(url + read.Body).Contains("{text}", StringComparison.Ordinal))
            throw new InvalidOperationException("The settings sms:http:url and sms:http:body together must have the places {number} (or {digits}) and {text}.");
        if (read.SuccessAt is not null && read.Success.Count == 0) throw new InvalidOperationException("The setting sms:http:success:at needs sms:http:success:is, the words that mean it was taken.");
        GatewayTemplate.Check(read);
        return read;
    }

    private static Dictionary<string, string> Named(IConfiguration http, string section) => http.GetSection(section).GetChildren().ToDictionary(c => c.Key, c => c.Value ?? "", StringComparer.OrdinalIgnoreCase);

    private static string[] Several(string? words) => (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
