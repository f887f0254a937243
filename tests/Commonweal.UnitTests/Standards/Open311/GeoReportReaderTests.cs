using Commonweal.Standards.Open311;
using CsCheck;

namespace Commonweal.UnitTests.Standards.Open311;

public sealed class GeoReportReaderTests
{
    [Theory]
    [InlineData(Open311Format.Xml)]
    [InlineData(Open311Format.Json)]
    public void ReadBack_EveryDocument_IsWhatWasWritten(Open311Format format)
    {
        Same(Samples.Discovery, to => GeoReportWriter.Write(to, format, Samples.Discovery), from => GeoReportReader.ReadDiscovery(from, format));
        Same(Samples.Definition, to => GeoReportWriter.Write(to, format, Samples.Definition), from => GeoReportReader.ReadServiceDefinition(from, format));
        Same<IReadOnlyList<Service>>([Samples.Service], to => GeoReportWriter.Write(to, format, [Samples.Service]), from => GeoReportReader.ReadServices(from, format));
        Same<IReadOnlyList<ServiceRequest>>(
            [Samples.Request, Samples.Bare], to => GeoReportWriter.Write(to, format, [Samples.Request, Samples.Bare]), from => GeoReportReader.ReadServiceRequests(from, format));
        var receipt = ServiceRequestReceipt.Pending("t", "notice", "account");
        Same<IReadOnlyList<ServiceRequestReceipt>>([receipt], to => GeoReportWriter.Write(to, format, receipt), from => GeoReportReader.ReadReceipts(from, format));
        var token = new ServiceRequestToken(null, "t");
        Same<IReadOnlyList<ServiceRequestToken>>([token], to => GeoReportWriter.Write(to, format, token), from => GeoReportReader.ReadTokens(from, format));
        Open311Error[] errors = [new(404, "No")];
        Same<IReadOnlyList<Open311Error>>(errors, to => GeoReportWriter.Write(to, format, errors), from => GeoReportReader.ReadErrors(from, format));
    }

    [Fact]
    public void ReadBack_AnyText_ArrivesWholeAndTheSameInBothFormats() => Gen.String.Sample(text =>
    {
        var (xml, json) = (ThroughDescription(text, Open311Format.Xml), ThroughDescription(text, Open311Format.Json));
        Assert.Equal(xml, json);
        Assert.Equal(text.Trim().Length, xml.Length);
    });

    [Theory]
    [InlineData(Open311Format.Xml)]
    [InlineData(Open311Format.Json)]
    public void Read_AnyBytes_NeverThrows(Open311Format format) => Gen.Byte.Array.Sample(bytes =>
    {
        using var stream = new MemoryStream(bytes);
        return !GeoReportReader.ReadServiceRequests(stream, format).IsValid;
    });

    [Theory]
    [InlineData("")]
    [InlineData("<html></html>")]
    [InlineData("<service_requests>")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><service_requests>&e;</service_requests>")]
    [InlineData("<service_requests><request/></service_requests>")]
    public void ReadXml_AnotherDocument_IsRefused(string xml) =>
        Assert.False(GeoReportReader.ReadServiceRequests(Samples.Stream(xml), Open311Format.Xml).IsValid);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"service_requests\":[]}")]
    [InlineData("[1]")]
    [InlineData("[{}]")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]")]
    public void ReadJson_AnotherDocument_IsRefused(string json) =>
        Assert.False(GeoReportReader.ReadServiceRequests(Samples.Stream(json), Open311Format.Json).IsValid);

    [Fact]
    public void ReadXml_NestedWithoutEnd_IsRefused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 50_000)) + string.Concat(Enumerable.Repeat("</a>", 50_000));
        Assert.False(GeoReportReader.ReadServiceRequests(Samples.Stream($"<service_requests>{deep}</service_requests>"), Open311Format.Xml).IsValid);
    }

    [Theory]
    [InlineData("status", "open", "lost")]
    [InlineData("requested_datetime", "2026-05-01T00:00:00Z", "2026-05-01T00:00:00")]
    [InlineData("lat", "null", "\"north\"")]
    [InlineData("updated_datetime", "null", "\"soon\"")]
    public void ReadJson_FieldThatCannotBe_IsNamed(string field, string good, string bad)
    {
        var json = Samples.Write(to => GeoReportWriter.Write(to, Open311Format.Json, [Samples.Bare]));
        json = json.Replace($"\"{field}\":\"{good}\"", $"\"{field}\":\"{bad}\"", StringComparison.Ordinal)
            .Replace($"\"{field}\":{good}", $"\"{field}\":{bad}", StringComparison.Ordinal);
        var failure = Assert.Single(GeoReportReader.ReadServiceRequests(Samples.Stream(json), Open311Format.Json).Failures);
        Assert.Equal(new GeoReportFailure(GeoReportProblem.DocumentInvalid, field), failure);
    }

    [Fact]
    public void ReadXml_WithTheSpecificationsNamespace_IsRead()
    {
        var xml = $"<errors xmlns=\"{GeoReport.Specification}\"><error><code>400</code><description>No</description></error></errors>";
        Assert.Equal(new Open311Error(400, "No"), Assert.Single(GeoReportReader.ReadErrors(Samples.Stream(xml), Open311Format.Xml).Value!));
    }

    private static string ThroughDescription(string text, Open311Format format)
    {
        var request = Samples.Bare with { Description = text };
        using var stream = Samples.Stream(Samples.Write(to => GeoReportWriter.Write(to, format, [request])));
        return Assert.Single(GeoReportReader.ReadServiceRequests(stream, format).Value!).Description ?? string.Empty;
    }

    private static void Same<T>(T expected, Action<Stream> write, Func<Stream, Parsed<T>> read)
        where T : class
    {
        using var stream = Samples.Stream(Samples.Write(write));
        var parsed = read(stream);
        Assert.True(parsed.IsValid, string.Join(' ', parsed.Failures));
        Assert.Equivalent(expected, parsed.Value, strict: true);
    }
}
