using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Commonweal.Platform.Localization;

/// <summary>Writes a multilingual text as an object with one member a language.</summary>
internal sealed class MultilingualTextJson : JsonConverter<MultilingualText>
{
    public override MultilingualText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var versions = JsonSerializer.Deserialize<Dictionary<string, LanguageText>>(ref reader, options);
        return versions is null or { Count: 0 }
            ? MultilingualText.Empty
            : new MultilingualText(versions.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    public override void Write(Utf8JsonWriter writer, MultilingualText value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Languages, options);
}
