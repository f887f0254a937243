using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Commonweal.Platform.Localization;

/// <summary>Stores a <see cref="MultilingualText"/> as JSON in a text column, readable in every script.</summary>
public sealed class MultilingualTextConversion() : ValueConverter<MultilingualText, string>(
    text => JsonSerializer.Serialize(text, Options),
    json => Read(json))
{
    /// <summary>How many texts are remembered, and how long one may be.</summary>
    private const int Most = 2000, Longest = 500;

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly ConcurrentDictionary<string, MultilingualText> Known = new(StringComparer.Ordinal);

    /// <summary>Names of topics, districts and the like come with every page: they are taken apart once.</summary>
    private static MultilingualText Read(string json)
    {
        if (Known.TryGetValue(json, out var known)) return known;
        var text = JsonSerializer.Deserialize<MultilingualText>(json, Options) ?? MultilingualText.Empty;
        if (json.Length > Longest) return text;
        if (Known.Count >= Most) Known.Clear();
        return Known[json] = text;
    }
}

/// <summary>Tells EF when a <see cref="MultilingualText"/> has changed. It is immutable, so a snapshot is the value itself.</summary>
public sealed class MultilingualTextComparer() : ValueComparer<MultilingualText>(
    (left, right) => object.Equals(left, right),
    text => text.GetHashCode(),
    text => text);
