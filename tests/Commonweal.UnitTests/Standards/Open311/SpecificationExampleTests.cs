using System.Text.Json;
using System.Xml.Linq;
using Commonweal.Standards.Open311;

namespace Commonweal.UnitTests.Standards.Open311;

/// <summary>The traps of the specification's own examples.</summary>
public sealed class SpecificationExampleTests
{
    [Theory]
    [InlineData("json-service-list")]
    [InlineData("json-service-requests")]
    [InlineData("json-service-request")]
    [InlineData("json-errors")]
    public void PrintedJson_FourOfSevenExamples_AreNotJson(string name) =>
        Assert.ThrowsAny<JsonException>(() => JsonDocument.Parse(SpecificationText.Example(name)).Dispose());

    [Theory]
    [InlineData("json-service-list")]
    [InlineData("json-service-requests")]
    [InlineData("json-service-request")]
    public void Read_NumbersWithLeadingZero_AreRefusedAsNotJson(string name)
    {
        var read = GeoReportReader.ReadServiceRequests(SpecificationText.Body(name), Open311Format.Json);
        Assert.Equal(new GeoReportFailure(GeoReportProblem.DocumentInvalid), Assert.Single(read.Failures));
    }

    [Fact]
    public void Read_ServiceDefinition_SameFromXmlAndJson()
    {
        var xml = GeoReportReader.ReadServiceDefinition(SpecificationText.Body("xml-service-definition"), Open311Format.Xml);
        var json = GeoReportReader.ReadServiceDefinition(SpecificationText.Body("json-service-definition"), Open311Format.Json);
        Assert.Equivalent(xml.Value, json.Value, strict: true);
        Assert.Equal(new AttributeValue("123", "Ford"), xml.Value!.Attributes[0].Values[0]);
    }

    [Fact]
    public void Read_Receipt_SameFromXmlAndJson()
    {
        var xml = GeoReportReader.ReadReceipts(SpecificationText.Body("xml-service-request-post"), Open311Format.Xml);
        var json = GeoReportReader.ReadReceipts(SpecificationText.Body("json-service-request-post"), Open311Format.Json);
        Assert.Equal(xml.Value!, json.Value!);
        Assert.Equal("293944", xml.Value![0].ServiceRequestId);
        Assert.StartsWith("The City will inspect", xml.Value[0].ServiceNotice, StringComparison.Ordinal);
        Assert.Null(xml.Value[0].AccountId);
    }

    [Fact]
    public void Read_Token_SameFromXmlAndJson()
    {
        var xml = GeoReportReader.ReadTokens(SpecificationText.Body("xml-request-from-token"), Open311Format.Xml);
        var json = GeoReportReader.ReadTokens(SpecificationText.Body("json-request-from-token"), Open311Format.Json);
        Assert.Equal(xml.Value!, json.Value!);
        Assert.Equal(new ServiceRequestToken("638344", "12345"), Assert.Single(xml.Value!));
    }

    [Fact]
    public void Read_Errors_SameFromXmlAndJson()
    {
        var xml = GeoReportReader.ReadErrors(SpecificationText.Body("xml-errors"), Open311Format.Xml);
        var json = GeoReportReader.ReadErrors(SpecificationText.Body("json-errors"), Open311Format.Json);
        Assert.Equal(xml.Value!, json.Value!);
        Assert.Equal(403, Assert.Single(xml.Value!).Code);
    }

    [Theory]
    [InlineData("xml-service-requests", 2)]
    [InlineData("xml-service-request", 1)]
    public void WriteBack_Requests_IsTheSpecificationsXml(string name, int count)
    {
        var requests = GeoReportReader.ReadServiceRequests(SpecificationText.Body(name), Open311Format.Xml).Value!;
        Assert.Equal(count, requests.Count);
        Assert.Equal(TimeSpan.FromHours(-8), requests[0].RequestedDatetime.Offset);
        Assert.Equal(Trimmed(SpecificationText.Body(name)), Trimmed(Samples.Stream(Samples.Write(to => GeoReportWriter.Write(to, Open311Format.Xml, requests)))));
    }

    [Fact]
    public void WriteBack_Services_HoldsWhatTheSpecificationsXmlHolds()
    {
        var services = GeoReportReader.ReadServices(SpecificationText.Body("xml-service-list"), Open311Format.Xml).Value!;
        Assert.Equal(["001", "002", "003"], services.Select(service => service.ServiceCode));
        Assert.Equal(["lorem", "ipsum", "dolor"], services[0].Keywords);
        var written = Trimmed(Samples.Stream(Samples.Write(to => GeoReportWriter.Write(to, Open311Format.Xml, services))));
        Assert.Equal(Sorted(Trimmed(SpecificationText.Body("xml-service-list"))), Sorted(written));
    }

    [Fact]
    public void Read_Discovery_SameFromXmlAndJson()
    {
        var page = ReferenceData.Text("open311/Service_Discovery.md");
        var xml = page[page.IndexOf("<?xml", StringComparison.Ordinal)..(page.IndexOf("</discovery>", StringComparison.Ordinal) + 12)];
        var jsonStart = page.IndexOf("    {\n", StringComparison.Ordinal);
        var json = page[jsonStart..page.IndexOf("</tab> </tabs>", StringComparison.Ordinal)];
        var fromXml = GeoReportReader.ReadDiscovery(Samples.Stream(xml), Open311Format.Xml);
        var fromJson = GeoReportReader.ReadDiscovery(Samples.Stream(json), Open311Format.Json);
        Assert.Equivalent(fromXml.Value, fromJson.Value, strict: true);
        Assert.Equal([EndpointType.Production, EndpointType.Test, EndpointType.Test], fromXml.Value!.Endpoints.Select(endpoint => endpoint.Type));
    }

    private static string Trimmed(Stream xml)
    {
        var document = XDocument.Load(xml);
        foreach (var leaf in document.Descendants().Where(element => !element.HasElements).ToList())
        {
            var text = leaf.Value.Trim();
            leaf.ReplaceNodes(text.Length == 0 ? null : text);
        }

        return document.ToString();
    }

    private static IEnumerable<string> Sorted(string text) => text.Split('\n').Select(line => line.Trim()).Order(StringComparer.Ordinal);
}
