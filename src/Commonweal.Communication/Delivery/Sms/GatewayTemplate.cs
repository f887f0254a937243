using System.Net.Http.Headers;
using System.Security;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Commonweal.Communication.Delivery.Sms;

/// <summary>Writes a request after the city's template. Whatever stands in a text or number stays a value: it is escaped as the place it stands in wants it.</summary>
internal static partial class GatewayTemplate
{
    private static readonly string[] Known = ["number", "digits", "text", "id", "sender"];

    /// <summary>The request for one text.</summary>
    public static HttpRequestMessage Write(GatewaySettings gateway, IReadOnlyDictionary<string, string> values)
    {
        var request = new HttpRequestMessage(new HttpMethod(gateway.Method), Fill(gateway.Url, gateway, values, Uri.EscapeDataString));
        if (gateway.Body is { } body)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Fill(body, gateway, values, EscapeFor(gateway.ContentType))));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(gateway.ContentType);
        }
        foreach (var (name, value) in gateway.Headers) request.Headers.Add(name, Fill(value, gateway, values, OneLine));
        return request;
    }

    /// <exception cref="InvalidOperationException">A place is unknown, a secret is missing, or a header or content type cannot be one.</exception>
    public static void Check(GatewaySettings gateway)
    {
        foreach (var place in new[] { gateway.Url, gateway.Body ?? "" }.Concat(gateway.Headers.Values).SelectMany(t => Places().Matches(t)).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal))
            if (!Known.Contains(place) && !(place.StartsWith("secret:", StringComparison.Ordinal) && gateway.Secrets.ContainsKey(place["secret:".Length..])))
                throw new InvalidOperationException($"The gateway's template has the place {{{place}}}, which nobody fills: there are {string.Join(", ", Known.Select(k => "{" + k + "}"))} and {{secret:NAME}} with a setting sms:http:secrets:NAME.");
        try { Write(gateway, Known.ToDictionary(k => k, _ => "1", StringComparer.Ordinal)).Dispose(); }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException) { throw new InvalidOperationException("The settings sms:http make no request: " + wrong.Message, wrong); }
    }

    /// <summary>A template with something harmless in its places, to see whether it is an address.</summary>
    public static string WithoutPlaces(string url) => Places().Replace(url, "x");

    private static string Fill(string template, GatewaySettings gateway, IReadOnlyDictionary<string, string> values, Func<string, string> escape) => Places().Replace(template, place =>
        place.Groups["name"].Value is var name && values.TryGetValue(name, out var value) ? escape(value)
        : name.StartsWith("secret:", StringComparison.Ordinal) && gateway.Secrets.TryGetValue(name["secret:".Length..], out var secret) ? escape(secret) : place.Value);

    private static Func<string, string> EscapeFor(string contentType) => contentType.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "application/json" => v => JsonEncodedText.Encode(v).ToString(),
        "application/x-www-form-urlencoded" => Uri.EscapeDataString,
        "application/xml" or "text/xml" => v => SecurityElement.Escape(v),
        _ => v => v,
    };

    private static string OneLine(string value) => value.ReplaceLineEndings(" ");

    [GeneratedRegex(@"\{(?<name>[a-z]+(:[A-Za-z0-9_-]+)?)\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Places();
}
