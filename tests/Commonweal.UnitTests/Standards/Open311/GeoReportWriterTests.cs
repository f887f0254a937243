using System.Text.Json;
using System.Xml.Linq;
using Commonweal.Standards.Open311;

namespace Commonweal.UnitTests.Standards.Open311;

public sealed class GeoReportWriterTests
{
    [Fact]
    public void Xml_StartsWithItsDeclarationInUtf8AndNoByteOrderMark() =>
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?><services>", Xml(Samples.Service), StringComparison.Ordinal);

    [Fact]
    public void Xml_HasNoNamespace() =>
        Assert.All(XDocument.Parse(Xml(Samples.Service)).Descendants(), element => Assert.Equal(XNamespace.None, element.Name.Namespace));

    [Theory]
    [InlineData(Open311Format.Json, "[]")]
    [InlineData(Open311Format.Xml, "<?xml version=\"1.0\" encoding=\"utf-8\"?><service_requests />")]
    public void EmptyList_IsAnEmptyListAndNotNull(Open311Format format, string expected) =>
        Assert.Equal(expected, Samples.Write(to => GeoReportWriter.Write(to, format, Array.Empty<ServiceRequest>())));

    [Fact]
    public void Json_Lists_AreBareArraysEvenOfOne()
    {
        using var json = JsonDocument.Parse(Json(Samples.Service));
        Assert.Equal(JsonValueKind.Array, json.RootElement.ValueKind);
        Assert.Equal(JsonValueKind.Object, json.RootElement[0].ValueKind);
    }

    [Fact]
    public void Json_CodesWithLeadingZero_StayText()
    {
        using var json = JsonDocument.Parse(Json(Samples.Service));
        Assert.Equal("001", json.RootElement[0].GetProperty("service_code").GetString());
    }

    [Fact]
    public void Json_FlagsAndNumbers_AreNotText()
    {
        using var json = JsonDocument.Parse(Samples.Write(to => GeoReportWriter.Write(to, Open311Format.Json, Samples.Definition)));
        var attribute = json.RootElement.GetProperty("attributes")[0];
        Assert.True(attribute.GetProperty("variable").GetBoolean());
        Assert.Equal(1, attribute.GetProperty("order").GetInt32());
    }

    [Fact]
    public void Definition_QuestionWithoutOptions_HasNoValues()
    {
        using var json = JsonDocument.Parse(Samples.Write(to => GeoReportWriter.Write(to, Open311Format.Json, Samples.Definition)));
        Assert.False(json.RootElement.GetProperty("attributes")[2].TryGetProperty("values", out _));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void EmptyText_IsNullInJsonAndEmptyInXml(string? empty)
    {
        var requests = new[] { Samples.Bare with { Description = empty } };
        using var json = JsonDocument.Parse(Samples.Write(to => GeoReportWriter.Write(to, Open311Format.Json, requests)));
        var xml = XDocument.Parse(Samples.Write(to => GeoReportWriter.Write(to, Open311Format.Xml, requests)));
        Assert.Equal(JsonValueKind.Null, json.RootElement[0].GetProperty("description").ValueKind);
        Assert.True(xml.Descendants("description").Single().IsEmpty);
    }

    [Theory]
    [InlineData(Open311Format.Xml)]
    [InlineData(Open311Format.Json)]
    public void Request_WithNothingOptional_HasEveryFieldOfTheSpecification(Open311Format format)
    {
        var text = Samples.Write(to => GeoReportWriter.Write(to, format, [Samples.Bare]));
        string[] fields =
        [
            "service_request_id", "status", "status_notes", "service_name", "service_code", "description", "agency_responsible",
            "service_notice", "requested_datetime", "updated_datetime", "expected_datetime", "address", "address_id", "zipcode",
            "lat", "long", "media_url",
        ];
        Assert.All(fields, field => Assert.Contains(format == Open311Format.Xml ? $"<{field}" : $"\"{field}\":", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("0.00001")]
    [InlineData("-122.4651145")]
    [InlineData("37.762221815")]
    public void Coordinates_AreWrittenWithoutExponent(string degrees)
    {
        var request = Samples.Bare with { Lat = decimal.Parse(degrees, System.Globalization.CultureInfo.InvariantCulture), Long = 0 };
        Assert.Contains($"<lat>{degrees}</lat>", Samples.Write(to => GeoReportWriter.Write(to, Open311Format.Xml, [request])), StringComparison.Ordinal);
        Assert.Contains($"\"lat\":{degrees},", Samples.Write(to => GeoReportWriter.Write(to, Open311Format.Json, [request])), StringComparison.Ordinal);
    }

    [Fact]
    public void Receipt_HasANumberOrATokenNeverBoth()
    {
        var numbered = Samples.Write(to => GeoReportWriter.Write(to, Open311Format.Xml, ServiceRequestReceipt.Numbered("7", "Thank you")));
        var pending = Samples.Write(to => GeoReportWriter.Write(to, Open311Format.Xml, ServiceRequestReceipt.Pending("t")));
        Assert.Contains("<service_request_id>7</service_request_id><service_notice>Thank you</service_notice>", numbered, StringComparison.Ordinal);
        Assert.DoesNotContain("token", numbered, StringComparison.Ordinal);
        Assert.Contains("<token>t</token>", pending, StringComparison.Ordinal);
        Assert.DoesNotContain("service_request_id", pending, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_ArabicText_IsWrittenAsItself() =>
        Assert.Contains("حفرة في الشارع", Json(Samples.Service with { ServiceName = "حفرة في الشارع" }), StringComparison.Ordinal);

    [Theory]
    [InlineData("<b>&amp;]]></b>", "<b>&amp;]]></b>")]
    [InlineData("a\0b", "a\uFFFDb")]
    [InlineData("a\u001Bb\uFFFE", "a\uFFFDb\uFFFD")]
    [InlineData("😀 ok", "😀 ok")]
    [InlineData("one\r\ntwo\tthree\u0085", "one\r\ntwo\tthree\u0085")]
    [InlineData("\u202Eright to left\u202C", "\u202Eright to left\u202C")]
    public void HostileText_ArrivesTheSameInBothFormats(string text, string expected)
    {
        var services = new[] { Samples.Service with { ServiceName = text } };
        var xml = XDocument.Parse(Samples.Write(to => GeoReportWriter.Write(to, Open311Format.Xml, services)), LoadOptions.PreserveWhitespace);
        using var json = JsonDocument.Parse(Samples.Write(to => GeoReportWriter.Write(to, Open311Format.Json, services)));
        Assert.Equal(expected, xml.Descendants("service_name").Single().Value);
        Assert.Equal(expected, json.RootElement[0].GetProperty("service_name").GetString());
    }

    // An attribute cannot hold half a pair: its text is stored as UTF-8.
    [Fact]
    public void HalfASurrogatePair_IsReplacedAndNeverThrown()
    {
        HostileText_ArrivesTheSameInBothFormats("half \uD83D pair", "half \uFFFD pair");
        HostileText_ArrivesTheSameInBothFormats("\uDE00", "\uFFFD");
    }

    [Fact]
    public void Errors_OfSeveral_AreAList()
    {
        Open311Error[] errors = [new(400, "No service_code."), new(404, "No such city.")];
        Assert.Equal(
            """[{"code":400,"description":"No service_code."},{"code":404,"description":"No such city."}]""",
            Samples.Write(to => GeoReportWriter.Write(to, Open311Format.Json, errors)));
        Assert.EndsWith(
            "<errors><error><code>400</code><description>No service_code.</description></error><error><code>404</code><description>No such city.</description></error></errors>",
            Samples.Write(to => GeoReportWriter.Write(to, Open311Format.Xml, errors)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_WithoutDescription_AreStillWritten() =>
        Assert.Equal("""[{"code":400,"description":null}]""", Samples.Write(to => GeoReportWriter.Write(to, Open311Format.Json, [new Open311Error(400, "")])));

    private static string Xml(Service service) => Samples.Write(to => GeoReportWriter.Write(to, Open311Format.Xml, [service]));

    private static string Json(Service service) => Samples.Write(to => GeoReportWriter.Write(to, Open311Format.Json, [service]));
}
