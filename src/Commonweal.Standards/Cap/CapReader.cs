using System.Xml;
using System.Xml.Linq;

namespace Commonweal.Standards.Cap;

/// <summary>
/// Reads an alert in CAP 1.2 as strictly as the standard has it: elements in order, words of its lists only, times with seconds and offset, closed polygons.
/// Nothing outside the file is ever fetched: a document type is refused, and so is a file beyond the limits.
/// </summary>
public static class CapReader
{
    /// <summary>The longest file, in bytes.</summary>
    public const int MaximumBytes = 4 * 1024 * 1024;

    // An XML signature goes deeper than CAP itself.
    private const int Deepest = 20;

    private static readonly XNamespace Signature = "http://www.w3.org/2000/09/xmldsig#";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaximumBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Reads one alert.</summary>
    /// <param name="input">The file, in the encoding its XML declaration names.</param>
    /// <exception cref="CapException">It is none; the message names the line and the reason.</exception>
    public static CapAlert Read(Stream input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var root = Load(input);
        if (root.Name.LocalName != "alert") throw new CapException($"the file begins with '{root.Name.LocalName}' and not with 'alert'.", CapElement.LineOf(root));
        if (root.Name.NamespaceName != CapAlert.Namespace)
            throw new CapException($"the namespace is {CapException.Quote(root.Name.NamespaceName)} and not '{CapAlert.Namespace}', which is CAP 1.2.", CapElement.LineOf(root));
        var element = new CapElement(root);
        var alert = Alert(element);
        element.End();
        return alert;
    }

    private static XElement Load(Stream input)
    {
        using var whole = new MemoryStream();
        Copy(input, whole);
        LookOver(whole);
        using var reader = XmlReader.Create(whole, Settings);
        return XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root!;
    }

    private static void Copy(Stream input, MemoryStream whole)
    {
        var buffer = new byte[64 * 1024];
        for (int read; (read = input.Read(buffer)) > 0; whole.Write(buffer, 0, read))
            if (whole.Length + read > MaximumBytes) throw new CapException($"the file is longer than {MaximumBytes} bytes.");
        whole.Position = 0;
    }

    // Before the tree is built: building one of 200,000 levels takes minutes.
    private static void LookOver(MemoryStream whole)
    {
        using (var reader = XmlReader.Create(whole, Settings))
        {
            var place = (IXmlLineInfo)reader;
            try
            {
                while (reader.Read())
                    if (reader.Depth > Deepest) throw new CapException($"elements stand in each other {reader.Depth} deep.", place.LineNumber);
            }
            catch (XmlException fault)
            {
                throw new CapException($"this is no XML that is read here: {fault.Message}", fault.LineNumber > 0 ? fault.LineNumber : LineOfDoctype(whole), fault);
            }
        }
        whole.Position = 0;
    }

    // What is forbidden by settings is thrown without its line.
    private static int LineOfDoctype(MemoryStream whole)
    {
        var bytes = whole.GetBuffer().AsSpan(0, (int)whole.Length);
        return 1 + bytes[..Math.Max(0, bytes.IndexOf("<!DOCTYPE"u8))].Count((byte)'\n');
    }

    private static CapAlert Alert(CapElement e)
    {
        var (identifier, sender, sent) = (e.Required("identifier", CapValues.Name), e.Required("sender", CapValues.Name), e.Required("sent", CapValues.Time));
        var (status, type) = (e.Required("status", CapValues.Word<CapStatus>), e.Required("msgType", CapValues.Word<CapMessageType>));
        var source = e.Optional("source", CapValues.Text);
        return new CapAlert(identifier, sender, sent, status, type, e.Required("scope", CapValues.Word<CapScope>))
        {
            Source = source,
            Restriction = e.Optional("restriction", CapValues.Text),
            Addresses = e.Optional("addresses", CapValues.Text),
            Codes = e.Many("code", CapValues.Text),
            Note = e.Optional("note", CapValues.Text),
            References = e.Optional("references", CapPlaces.References) ?? [],
            Incidents = e.Optional("incidents", CapValues.Text),
            Infos = e.ManyParts("info", Info),
            IsSigned = e.Passes(Signature),
        };
    }

    private static CapInfo Info(CapElement e)
    {
        var language = e.Optional("language", t => CapValues.Language(t.Trim())) ?? CapInfo.ImplicitLanguage;
        var (categories, what) = (e.AtLeastOne("category", CapValues.Word<CapCategory>), e.Required("event", CapValues.Text));
        var responses = e.Many("responseType", CapValues.Word<CapResponseType>);
        return new CapInfo(
            language, categories, what,
            e.Required("urgency", CapValues.Word<CapUrgency>), e.Required("severity", CapValues.Word<CapSeverity>), e.Required("certainty", CapValues.Word<CapCertainty>))
        {
            ResponseTypes = responses,
            Audience = e.Optional("audience", CapValues.Text),
            EventCodes = e.ManyParts("eventCode", Pair),
            Effective = e.OptionalValue("effective", CapValues.Time),
            Onset = e.OptionalValue("onset", CapValues.Time),
            Expires = e.OptionalValue("expires", CapValues.Time),
            SenderName = e.Optional("senderName", CapValues.Text),
            Headline = e.Optional("headline", CapValues.Text),
            Description = e.Optional("description", CapValues.Text),
            Instruction = e.Optional("instruction", CapValues.Text),
            Web = e.Optional("web", CapValues.Address),
            Contact = e.Optional("contact", CapValues.Text),
            Parameters = e.ManyParts("parameter", Pair),
            Resources = e.ManyParts("resource", Resource),
            Areas = e.ManyParts("area", Area),
        };
    }

    private static CapPair Pair(CapElement e) => new(e.Required("valueName", CapValues.Text), e.Required("value", CapValues.Text));

    private static CapResource Resource(CapElement e) => new(e.Required("resourceDesc", CapValues.Text), e.Required("mimeType", CapValues.Text))
    {
        Size = e.OptionalValue("size", CapValues.Size),
        Uri = e.Optional("uri", CapValues.Address),
        Content = e.Optional("derefUri", CapValues.Text),
        Digest = e.Optional("digest", CapValues.Text),
    };

    private static CapArea Area(CapElement e)
    {
        var area = new CapArea(e.Required("areaDesc", CapValues.Text))
        {
            Polygons = e.Many("polygon", CapPlaces.Polygon),
            Circles = e.Many("circle", CapPlaces.Circle),
            Geocodes = e.ManyParts("geocode", Pair),
            Altitude = e.OptionalValue("altitude", t => CapValues.Height(CapValues.Number(t.Trim()))),
        };
        return area with { Ceiling = e.OptionalValue("ceiling", t => CapValues.Ceiling(area.Altitude, CapValues.Number(t.Trim()))) };
    }
}
