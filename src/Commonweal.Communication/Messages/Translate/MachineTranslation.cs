using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;

namespace Commonweal.Communication.Messages.Translate;

/// <summary>
/// Asks a LibreTranslate server of the city's choice (settings <c>translation:url</c>, <c>translation:key</c>). Off unless the
/// city names one. What comes back is marked as a machine's until a person has read it.
/// </summary>
internal sealed class MachineTranslation(IConfiguration configuration, IHttpClientFactory clients)
{
    /// <summary>Name of its HTTP client.</summary>
    public const string Client = "translation";

    private readonly string? url = configuration["translation:url"]?.TrimEnd('/') is { Length: > 0 } known ? known : null;

    public bool IsOffered => url is not null;

    /// <summary>The text in another language, or null where the server does not answer, or not with a translation.</summary>
    public async Task<string?> TranslateAsync(string text, string from, string to, CancellationToken stop)
    {
        if (url is null || text.Length == 0) return null;
        try
        {
            using var client = clients.CreateClient(Client);
            using var answer = await client.PostAsJsonAsync($"{url}/translate", new { q = text, source = from, target = to, format = "text", api_key = configuration["translation:key"] ?? "" }, stop);
            return answer.IsSuccessStatusCode && await answer.Content.ReadFromJsonAsync<Answer>(stop) is { Translated: { Length: > 0 } words } ? words : null;
        }
        catch (Exception failure) when (failure is HttpRequestException or System.Text.Json.JsonException or TaskCanceledException && !stop.IsCancellationRequested)
        {
            return null;
        }
    }

    private sealed record Answer([property: JsonPropertyName("translatedText")] string? Translated);
}
