using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Commonweal.Platform.Localization;

/// <summary>Stores a <see cref="MultilingualText"/> as JSON in a text column, readable in every script.</summary>
public sealed class MultilingualTextConversion() : ValueConverter<MultilingualText, string>(
    text => JsonSerializer.Serialize(text, Options),
    json => JsonSerializer.Deserialize<MultilingualText>(json, Options) ?? MultilingualText.Empty)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
}

/// <summary>Tells EF when a <see cref="MultilingualText"/> has changed. It is immutable, so a snapshot is the value itself.</summary>
public sealed class MultilingualTextComparer() : ValueComparer<MultilingualText>(
    (left, right) => object.Equals(left, right),
    text => text.GetHashCode(),
    text => text);
