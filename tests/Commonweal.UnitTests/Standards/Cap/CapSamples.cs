using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Commonweal.Standards.Cap;

namespace Commonweal.UnitTests.Standards.Cap;

internal static class CapSamples
{
    internal static XNamespace Cap { get; } = CapAlert.Namespace;

    /// <summary>Everything an alert can hold, in two languages, with words that XML must escape.</summary>
    internal static CapAlert Full { get; } = new("RM-2027-1", "alerts@rivermeet.example", At(9), CapStatus.Actual, CapMessageType.Update, CapScope.Restricted)
    {
        Source = "Desk & tower",
        Restriction = "Staff",
        Addresses = "one \"two three\"",
        Codes = ["a", ""],
        Note = "",
        References = [new("alerts@rivermeet.example", "RM-2027-0", At(8)), new("x", "y", new(2027, 2, 28, 23, 0, 0, TimeSpan.Zero))],
        Incidents = "bridge",
        Infos =
        [
            Info("en", "Bridge closed <now>", "Line one\nline two\r\nend ]]>"),
            Info("ar", "الجسر مغلق", "سطر"),
        ],
    };

    internal static Stream Stream(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));

    internal static string Written(CapAlert alert) => Encoding.UTF8.GetString(CapWriter.Write(alert));

    /// <summary>What the stricter schema has against a file, with the lines.</summary>
    internal static IReadOnlyList<string> SchemaErrors(string xml)
    {
        List<string> errors = [];
        using var schema = XmlReader.Create(ReferenceData.Find("cap/schema/cap12_extended.xsd"));
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema };
        settings.Schemas.Add(CapAlert.Namespace, schema);
        settings.ValidationFlags |= XmlSchemaValidationFlags.ReportValidationWarnings;
        settings.ValidationEventHandler += (_, e) => errors.Add($"{e.Exception.LineNumber}: {e.Message}");
        using var reader = XmlReader.Create(new StringReader(xml), settings);
        while (reader.Read()) { }
        return errors;
    }

    private static CapInfo Info(string language, string headline, string description) => new(language, [CapCategory.Safety, CapCategory.CBRNE], "Bridge", CapUrgency.Immediate, CapSeverity.Severe, CapCertainty.Observed)
    {
        ResponseTypes = [CapResponseType.Avoid, CapResponseType.Monitor],
        Audience = "All",
        EventCodes = [new("SAME", "CEM")],
        Effective = At(9),
        Onset = At(10),
        Expires = At(12),
        SenderName = "City of Rivermeet",
        Headline = headline,
        Description = description,
        Instruction = " stay away ",
        Web = "https://rivermeet.example/a?b=1&c=2",
        Contact = "",
        Parameters = [new("", "")],
        Resources = [new("Map", "image/png") { Size = 12, Uri = "map.png", Content = "AAEC", Digest = "00" }],
        Areas =
        [
            new("Old town")
            {
                Polygons = [[new(1.50m, 2), new(1, 3), new(2, 2), new(1.5m, 2)], [new(-90, -180), new(90, 180), new(0, 0), new(-90, -180)]],
                Circles = [new(new(-35.3888m, 147.0598m), 0)],
                Geocodes = [new("district", "3")],
                Altitude = 0,
                Ceiling = 1000.5m,
            },
        ],
    };

    private static DateTimeOffset At(int hour) => new(2027, 3, 1, hour, 0, 0, TimeSpan.FromHours(1));
}
