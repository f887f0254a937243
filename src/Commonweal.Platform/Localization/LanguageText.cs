using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Commonweal.Platform.Localization;

/// <summary>A multilingual text in one of its languages, as stored.</summary>
/// <param name="Text">The text.</param>
/// <param name="Origin">How it came to be.</param>
/// <param name="From">For a translation, the language it was made from.</param>
/// <param name="FromHash">For a translation, the hash of the source text it was made from.</param>
public sealed record LanguageText(
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("origin"), JsonConverter(typeof(JsonStringEnumConverter<TextOrigin>))] TextOrigin Origin = TextOrigin.Written,
    [property: JsonPropertyName("from"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? From = null,
    [property: JsonPropertyName("fromHash"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? FromHash = null)
{
    // White space and composition are no change of meaning.
    internal static string HashOf(string text)
    {
        var plain = string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)).AsSpan(0, 12));
    }
}
