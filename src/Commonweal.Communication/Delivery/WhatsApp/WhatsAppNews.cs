using System.Text.Json;

namespace Commonweal.Communication.Delivery.WhatsApp;

/// <summary>What became of a message: <c>sent</c>, <c>delivered</c>, <c>read</c> or <c>failed</c>.</summary>
/// <param name="Id">What the Cloud API calls it.</param>
/// <param name="Status">The word.</param>
/// <param name="Code">Why it failed; null else.</param>
internal sealed record WhatsAppStatus(string Id, string Status, int? Code);

/// <summary>What somebody wrote to the city's number, or the words of a button they pressed.</summary>
internal sealed record WhatsAppAnswer(string From, string Text);

/// <summary>What Meta brings, reduced to what we look at: names of people and everything else is not even read.</summary>
internal sealed record WhatsAppNews(IReadOnlyList<WhatsAppStatus> Statuses, IReadOnlyList<WhatsAppAnswer> Answers)
{
    /// <summary>Reads what is about our number; null where it is no JSON. Parts that are made otherwise are passed over: Meta adds to them now and then.</summary>
    public static WhatsAppNews? Read(ReadOnlyMemory<byte> body, string number)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            // One app may have several numbers, and all of them bring their news here.
            var ours = Each(document.RootElement, "entry").SelectMany(e => Each(e, "changes")).Select(c => At(c, "value")).OfType<JsonElement>().Where(v => Words(v, "metadata", "phone_number_id") == number).ToList();
            return new WhatsAppNews([.. ours.SelectMany(v => Each(v, "statuses")).Select(StatusOf).OfType<WhatsAppStatus>()], [.. ours.SelectMany(v => Each(v, "messages")).Select(AnswerOf).OfType<WhatsAppAnswer>()]);
        }
        catch (JsonException) { return null; }
    }

    private static WhatsAppStatus? StatusOf(JsonElement status)
    {
        if (Words(status, "id") is not { } id || Words(status, "status") is not { } word) return null;
        var code = Each(status, "errors").Select(e => At(e, "code")).FirstOrDefault();
        return new WhatsAppStatus(id, word, code is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null);
    }

    private static WhatsAppAnswer? AnswerOf(JsonElement message)
    {
        var text = Words(message, "text", "body") ?? Words(message, "button", "text") ?? Words(message, "interactive", "button_reply", "title");
        return text is not null && Words(message, "from") is { } from ? new WhatsAppAnswer(from, text) : null;
    }

    private static IEnumerable<JsonElement> Each(JsonElement at, string name) => At(at, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    private static string? Words(JsonElement at, params ReadOnlySpan<string> path)
    {
        JsonElement? inside = at;
        foreach (var step in path)
            if (inside is { } here) inside = At(here, step);
        return inside is { ValueKind: JsonValueKind.String } words ? words.GetString() : null;
    }

    private static JsonElement? At(JsonElement at, string name) => at.ValueKind is JsonValueKind.Object && at.TryGetProperty(name, out var inside) ? inside : null;
}
