using System.Globalization;
using System.Text;
using System.Xml;

namespace Commonweal.Standards.Cap;

/// <summary>
/// Writes an alert in CAP 1.2, or nothing at all: what the standard does not allow is refused before the first byte. Times lose parts of a second, a
/// signature is left out, everything else is as the alert has it.
/// </summary>
public static class CapWriter
{
    // Line ends inside texts go out as they are; a carriage return as a character reference, or a reader would lose it.
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize };

    /// <summary>The file, in UTF-8.</summary>
    /// <exception cref="CapException">The alert holds what CAP 1.2 does not allow; says which element and why.</exception>
    public static byte[] Write(CapAlert alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("alert", CapAlert.Namespace);
            Alert(xml, alert);
            xml.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void Alert(XmlWriter xml, CapAlert alert)
    {
        Put(xml, "identifier", alert.Identifier, CapValues.Name);
        Put(xml, "sender", alert.Sender, CapValues.Name);
        Put(xml, "sent", alert.Sent, CapValues.Time);
        Put(xml, "status", alert.Status, CapValues.Word);
        Put(xml, "msgType", alert.MessageType, CapValues.Word);
        Maybe(xml, "source", alert.Source, CapValues.Text);
        Put(xml, "scope", alert.Scope, CapValues.Word);
        Maybe(xml, "restriction", alert.Restriction, CapValues.Text);
        Maybe(xml, "addresses", alert.Addresses, CapValues.Text);
        foreach (var code in alert.Codes) Put(xml, "code", code, CapValues.Text);
        Maybe(xml, "note", alert.Note, CapValues.Text);
        if (alert.References.Count > 0) Put(xml, "references", alert.References, CapPlaces.References);
        Maybe(xml, "incidents", alert.Incidents, CapValues.Text);
        foreach (var info in alert.Infos) Part(xml, "info", info, Info);
    }

    private static void Info(XmlWriter xml, CapInfo info)
    {
        Put(xml, "language", info.Language, CapValues.Language);
        if (info.Categories.Count == 0) throw new CapException("'category' is missing in 'info'.");
        foreach (var category in info.Categories) Put(xml, "category", category, CapValues.Word);
        Put(xml, "event", info.Event, CapValues.Text);
        foreach (var response in info.ResponseTypes) Put(xml, "responseType", response, CapValues.Word);
        Put(xml, "urgency", info.Urgency, CapValues.Word);
        Put(xml, "severity", info.Severity, CapValues.Word);
        Put(xml, "certainty", info.Certainty, CapValues.Word);
        Maybe(xml, "audience", info.Audience, CapValues.Text);
        foreach (var code in info.EventCodes) Part(xml, "eventCode", code, Pair);
        if (info.Effective is { } effective) Put(xml, "effective", effective, CapValues.Time);
        if (info.Onset is { } onset) Put(xml, "onset", onset, CapValues.Time);
        if (info.Expires is { } expires) Put(xml, "expires", expires, CapValues.Time);
        Maybe(xml, "senderName", info.SenderName, CapValues.Text);
        Maybe(xml, "headline", info.Headline, CapValues.Text);
        Maybe(xml, "description", info.Description, CapValues.Text);
        Maybe(xml, "instruction", info.Instruction, CapValues.Text);
        Maybe(xml, "web", info.Web, CapValues.Address);
        Maybe(xml, "contact", info.Contact, CapValues.Text);
        foreach (var parameter in info.Parameters) Part(xml, "parameter", parameter, Pair);
        foreach (var resource in info.Resources) Part(xml, "resource", resource, Resource);
        foreach (var area in info.Areas) Part(xml, "area", area, Area);
    }

    private static void Pair(XmlWriter xml, CapPair pair)
    {
        Put(xml, "valueName", pair.Name, CapValues.Text);
        Put(xml, "value", pair.Value, CapValues.Text);
    }

    private static void Resource(XmlWriter xml, CapResource resource)
    {
        Put(xml, "resourceDesc", resource.Description, CapValues.Text);
        Put(xml, "mimeType", resource.MediaType, CapValues.Text);
        if (resource.Size is { } size) Put(xml, "size", size, s => CapValues.Size(s).ToString(CultureInfo.InvariantCulture));
        Maybe(xml, "uri", resource.Uri, CapValues.Address);
        Maybe(xml, "derefUri", resource.Content, CapValues.Text);
        Maybe(xml, "digest", resource.Digest, CapValues.Text);
    }

    private static void Area(XmlWriter xml, CapArea area)
    {
        Put(xml, "areaDesc", area.Description, CapValues.Text);
        foreach (var polygon in area.Polygons) Put(xml, "polygon", polygon, CapPlaces.Polygon);
        foreach (var circle in area.Circles) Put(xml, "circle", circle, CapPlaces.Circle);
        foreach (var code in area.Geocodes) Part(xml, "geocode", code, Pair);
        if (area.Altitude is { } altitude) Put(xml, "altitude", altitude, a => CapValues.Number(CapValues.Height(a)));
        if (area.Ceiling is { } ceiling) Put(xml, "ceiling", ceiling, c => CapValues.Number(CapValues.Ceiling(area.Altitude, c)));
    }

    private static void Part<T>(XmlWriter xml, string name, T part, Action<XmlWriter, T> write)
    {
        xml.WriteStartElement(name, CapAlert.Namespace);
        write(xml, part);
        xml.WriteEndElement();
    }

    private static void Maybe(XmlWriter xml, string name, string? text, Func<string, string> spell)
    {
        if (text is not null) Put(xml, name, text, spell);
    }

    private static void Put<T>(XmlWriter xml, string name, T value, Func<T, string> spell)
    {
        string text;
        try
        {
            text = spell(value);
        }
        catch (CapException fault)
        {
            throw new CapException($"in '{name}', {fault.Reason}", cause: fault);
        }
        xml.WriteElementString(name, CapAlert.Namespace, text);
    }
}
