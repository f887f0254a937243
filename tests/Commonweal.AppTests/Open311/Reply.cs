using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using NJsonSchema;
using Xunit;

namespace Commonweal.AppTests.Open311;

/// <summary>What another system gets back: status, headers and the exact text.</summary>
public sealed record Reply(HttpResponseMessage Response, string Text)
{
    public HttpStatusCode Status => Response.StatusCode;

    public string? ContentType => Response.Content.Headers.ContentType?.ToString();

    public XElement Xml => XDocument.Parse(Text).Root!;

    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>The errors, as <c>code: description</c>, from whichever format this is.</summary>
    public IReadOnlyList<string> Errors => ContentType == "application/json; charset=utf-8"
        ? [.. Json.EnumerateArray().Select(e => $"{e.GetProperty("code").GetInt32()}: {e.GetProperty("description").GetString()}")]
        : [.. Xml.Elements("error").Select(e => $"{e.Element("code")!.Value}: {e.Element("description")!.Value}")];

    /// <summary>The values of one field of every request or service, from whichever format this is.</summary>
    public IReadOnlyList<string?> Each(string field) => ContentType == "application/json; charset=utf-8"
        ? [.. Json.EnumerateArray().Select(e => e.GetProperty(field)).Select(v => v.ValueKind is JsonValueKind.Null ? null : v.ToString())]
        : [.. Xml.Elements().Select(e => e.Element(field)!.Value is { Length: > 0 } text ? text : null)];

    public Reply Is(HttpStatusCode status, string format)
    {
        Assert.True(Status == status, $"{(int)Status} instead of {(int)status}: {Text}");
        Assert.Equal(format == "json" ? "application/json; charset=utf-8" : "text/xml; charset=utf-8", ContentType);
        return this;
    }

    /// <summary>One refusal with the status's own code in the body, which starts with these words.</summary>
    public Reply Refuses(HttpStatusCode status, string format, string words)
    {
        Is(status, format);
        Assert.StartsWith($"{(int)status}: {words}", Assert.Single(Errors), StringComparison.Ordinal);
        return this;
    }

    public async Task ValidAsync(string schema)
        => Assert.Empty((await JsonSchema.FromFileAsync(ReferenceData.Find($"open311/schema/{schema}"))).Validate(Text));
}
