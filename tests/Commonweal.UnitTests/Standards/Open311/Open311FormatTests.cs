using Commonweal.Standards.Open311;

namespace Commonweal.UnitTests.Standards.Open311;

public sealed class Open311FormatTests
{
    [Theory]
    [InlineData("xml", Open311Format.Xml, "text/xml; charset=utf-8")]
    [InlineData("json", Open311Format.Json, "application/json; charset=utf-8")]
    [InlineData("JSON", Open311Format.Json, "application/json; charset=utf-8")]
    public void Extension_OfASupportedFormat_HasTheSpecificationsContentType(string extension, Open311Format expected, string contentType)
    {
        Assert.True(Open311Formats.TryParse(extension, out var format));
        Assert.Equal(expected, format);
        Assert.Equal(contentType, format.ContentType());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("html")]
    [InlineData("xml ")]
    [InlineData("jsonp")]
    public void Extension_OfAnythingElse_IsRefused(string? extension) => Assert.False(Open311Formats.TryParse(extension, out _));

    [Theory]
    [InlineData(GeoReportProblem.JurisdictionNotFound, 404)]
    [InlineData(GeoReportProblem.ServiceNotFound, 404)]
    [InlineData(GeoReportProblem.RequestNotFound, 404)]
    [InlineData(GeoReportProblem.TokenNotFound, 404)]
    [InlineData(GeoReportProblem.ApiKeyMissing, 403)]
    [InlineData(GeoReportProblem.ApiKeyInvalid, 403)]
    [InlineData(GeoReportProblem.FormatUnsupported, 400)]
    [InlineData(GeoReportProblem.ServiceCodeMissing, 400)]
    public void Failure_HasTheStatusOfTheSpecification(GeoReportProblem problem, int status) =>
        Assert.Equal(status, new GeoReportFailure(problem).StatusCode);
}
