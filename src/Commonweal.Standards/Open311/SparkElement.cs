using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Commonweal.Standards.Open311;

/// <summary>One element of a document that was read, whichever format it came in: a text, or children.</summary>
internal sealed record SparkElement(string Name, string? Text, IReadOnlyList<SparkElement> Children)
{
    private const int Deepest = 16;
    private const int Longest = 64 * 1024 * 1024;

    /// <summary>Reads a document; null when it is not well-formed or is another kind of document.</summary>
    /// <param name="input">The document.</param>
    /// <param name="format">The format it is in.</param>
    /// <param name="name">Name of the outermost element, in XML.</param>
    /// <param name="kind">Kind of the outermost value, in JSON.</param>
    public static SparkElement? Read(Stream input, Open311Format format, string name, JsonValueKind kind)
    {
        try
        {
            return format switch
            {
                Open311Format.Xml => ReadXml(input, name),
                Open311Format.Json => ReadJson(input, kind),
            };
        }
        catch (Exception refused) when (refused is XmlException or JsonException)
        {
            return null;
        }
    }

    private static SparkElement ReadXml(Stream input, string name)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Longest };
        using var reader = XmlReader.Create(input, settings);
        var root = XDocument.Load(reader).Root;
        return root is not null && string.Equals(root.Name.LocalName, name, StringComparison.Ordinal)
            ? FromXml(root, Deepest)
            : throw new XmlException("This is another kind of document.");
    }

    private static SparkElement FromXml(XElement element, int deeper)
    {
        if (deeper == 0)
        {
            throw new XmlException("The document is nested too deeply.");
        }

        // Element names are compared without a namespace: the specification allows one but does not ask for it.
        return new(
            element.Name.LocalName,
            element.HasElements ? null : Filled(element.Value),
            [.. element.Elements().Select(child => FromXml(child, deeper - 1))]);
    }

    private static SparkElement ReadJson(Stream input, JsonValueKind kind)
    {
        using var document = JsonDocument.Parse(input, new JsonDocumentOptions { MaxDepth = Deepest });
        return document.RootElement.ValueKind == kind
            ? FromJson(string.Empty, document.RootElement)
            : throw new JsonException("This is another kind of document.");
    }

    private static SparkElement FromJson(string name, JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new(name, null, [.. json.EnumerateObject().Select(property => FromJson(property.Name, property.Value))]),
        JsonValueKind.Array => new(name, null, [.. json.EnumerateArray().Select(item => FromJson(string.Empty, item))]),
        JsonValueKind.String => new(name, Filled(json.GetString()), []),
        JsonValueKind.Null or JsonValueKind.Undefined => new(name, null, []),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => new(name, json.GetRawText(), []),
    };

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
