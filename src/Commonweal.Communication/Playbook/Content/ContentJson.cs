using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Commonweal.Communication.Playbook.Content;

/// <summary>How content is stored: as JSON, readable in every script. What an older program wrote is read as it is.</summary>
internal static class ContentJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter() },
    };

    public static string Write<T>(T content) => JsonSerializer.Serialize(content, Options);
}

/// <summary>Stores content as JSON in a text column.</summary>
internal sealed class ContentConversion<T>() : ValueConverter<T, string>(content => ContentJson.Write(content), json => JsonSerializer.Deserialize<T>(json, ContentJson.Options)!)
    where T : class;

/// <summary>Tells EF when content has changed. It is immutable, so a snapshot is the value itself.</summary>
internal sealed class ContentComparer<T>() : ValueComparer<T>(
    (left, right) => ReferenceEquals(left, right) || ContentJson.Write(left) == ContentJson.Write(right),
    content => StringComparer.Ordinal.GetHashCode(ContentJson.Write(content)),
    content => content)
    where T : class;
