using Commonweal.Standards.Open311;

namespace Commonweal.UnitTests.Standards.Open311;

public sealed class SubmissionReaderTests
{
    private const string Enough = "service_code=001&lat=1&long=2&";

    [Fact]
    public void Read_TheSpecificationsOwnExample_IsRead()
    {
        var page = ReferenceData.Text("open311/GeoReport_v2_index.md");
        var start = page.IndexOf("api_key=xyz&", StringComparison.Ordinal);
        var submission = Valid(page[start..page.IndexOf('\n', start)]);
        Assert.Equal("001", submission.ServiceCode);
        Assert.Equal((37.76524078m, -122.4212043m), (submission.Lat, submission.Long));
        Assert.Equal("1234 5th street", submission.AddressString);
        Assert.Equal("smit333@sfgov.edu", submission.Email);
        Assert.Equal(("john", "smith", "111111111"), (submission.FirstName, submission.LastName, submission.Phone));
        Assert.Equal("123456", submission.AccountId);
        Assert.Equal("A large sinkhole is destroying the street", submission.Description);
        Assert.Equal("http://farm3.static.flickr.com/2002/2212426634_5ed477a060.jpg", Assert.Single(submission.MediaUrls).AbsoluteUri);
        Assert.Equal(["123456"], submission.Attributes.For("WHISPAWN"));
        Assert.Equal(["COISL001"], submission.Attributes.For("WHISDORN"));
    }

    [Fact]
    public void Read_DeviceId_IsNowhereInTheResult() =>
        Assert.DoesNotContain("tt222111", Valid(Enough + "device_id=tt222111").ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("service_code=001&lat=48.85&long=2.35")]
    [InlineData("service_code=001&address_string=1+Washington+Mall%0ABoston")]
    [InlineData("service_code=001&address_id=171349")]
    [InlineData("service_code=001&lat=&long=&address_string=Here")]
    [InlineData("service_code=001&lat=%2B48.85&long=+2.35+")]
    [InlineData("service_code=+001+&lat=-90&long=180&email=&phone=&media_url=&description=")]
    public void Read_AnyOneLocation_IsEnough(string encoded) => Assert.Equal("001", Valid(encoded).ServiceCode);

    [Theory]
    [InlineData("lat=1&long=2", GeoReportProblem.ServiceCodeMissing, null)]
    [InlineData("service_code=&lat=1&long=2", GeoReportProblem.ServiceCodeMissing, null)]
    [InlineData("service_code=001", GeoReportProblem.LocationMissing, null)]
    [InlineData("service_code=001&lat=&long=&address_string=+", GeoReportProblem.LocationMissing, null)]
    [InlineData("service_code=001&lat=1", GeoReportProblem.CoordinatesIncomplete, "long")]
    [InlineData("service_code=001&long=1&address_string=Here", GeoReportProblem.CoordinatesIncomplete, "lat")]
    [InlineData("service_code=001&lat=90.0001&long=1", GeoReportProblem.CoordinateInvalid, "lat")]
    [InlineData("service_code=001&lat=1&long=-180.1", GeoReportProblem.CoordinateInvalid, "long")]
    [InlineData("service_code=001&lat=48,85&long=1", GeoReportProblem.CoordinateInvalid, "lat")]
    [InlineData("service_code=001&lat=NaN&long=1", GeoReportProblem.CoordinateInvalid, "lat")]
    [InlineData("service_code=001&lat=1e1&long=1", GeoReportProblem.CoordinateInvalid, "lat")]
    [InlineData("service_code=001&lat=undefined&long=1", GeoReportProblem.CoordinateInvalid, "lat")]
    [InlineData(Enough + "description=a%00b", GeoReportProblem.TextInvalid, "description")]
    [InlineData(Enough + "description=a%0Bb", GeoReportProblem.TextInvalid, "description")]
    [InlineData(Enough + "description=a%EF%BF%BFb", GeoReportProblem.TextInvalid, "description")]
    [InlineData(Enough + "first_name=%1b%5B31m", GeoReportProblem.TextInvalid, "first_name")]
    [InlineData(Enough + "media_url=javascript:alert(1)", GeoReportProblem.MediaUrlInvalid, "media_url")]
    [InlineData(Enough + "media_url=photo.jpg", GeoReportProblem.MediaUrlInvalid, "media_url")]
    [InlineData(Enough + "attribute%5B%5D=1", GeoReportProblem.AttributeUnknown, "attribute[]")]
    [InlineData(Enough + "attribute%5BA=1", GeoReportProblem.AttributeUnknown, "attribute[A")]
    [InlineData(Enough + "attribute%5BA%5Dx=1", GeoReportProblem.AttributeUnknown, "attribute[A]x")]
    [InlineData(Enough + "attribute%5BA%5D=a%00", GeoReportProblem.TextInvalid, "A")]
    public void Read_WhatCannotBeFiled_IsRefusedWithItsReason(string encoded, GeoReportProblem problem, string? field)
    {
        var failure = Assert.Single(SubmissionReader.Read(Samples.Fields(encoded)).Failures);
        Assert.Equal(new GeoReportFailure(problem, field), failure);
        Assert.Equal(400, failure.StatusCode);
    }

    [Fact]
    public void Read_SeveralMistakes_AreAllNamed() =>
        Assert.Equal(3, SubmissionReader.Read(Samples.Fields("lat=x&description=%00")).Failures
            .DistinctBy(failure => failure.Problem).Count(failure => failure.Problem is not GeoReportProblem.CoordinatesIncomplete));

    [Theory]
    [InlineData(4_000, true)]
    [InlineData(4_001, false)]
    public void Read_Description_IsCountedInCharactersOfAnyScript(int length, bool fits)
    {
        var description = string.Concat(Enumerable.Repeat("😀", length));
        var read = SubmissionReader.Read(Samples.Fields(Enough + "description=" + Uri.EscapeDataString(description)));
        Assert.Equal(fits, read.IsValid);
        Assert.Equal(!fits, read.Failures.Any(failure => failure.Problem == GeoReportProblem.TextTooLong));
    }

    [Fact]
    public void Read_LineBreaksOfAnySystem_BecomeOne() =>
        Assert.Equal("a\nb\nc", Valid(Enough + "description=a%0D%0Ab%0Dc").Description);

    [Fact]
    public void Read_MarkupAndDirectionMarks_StayTextAsWritten() =>
        Assert.Equal("<b>]]>&amp;\u200F؟</b>", Valid(Enough + "description=" + Uri.EscapeDataString("<b>]]>&amp;\u200F؟</b>")).Description);

    [Fact]
    public void Read_RepeatedMediaUrl_KeepsEach() =>
        Assert.Equal(2, Valid(Enough + "media_url=https://a.example/1.jpg&media_url=https://a.example/2.jpg").MediaUrls.Count);

    [Theory]
    [InlineData("attribute[A]=1&attribute[A]=2")]
    [InlineData("attribute[A][]=1&attribute[A][]=2")]
    [InlineData("attribute%5BA%5D%5B0%5D=1&attribute%5BA%5D%5B1%5D=2")]
    public void Read_SeveralValues_InEveryFormClientsSend(string encoded) =>
        Assert.Equal(["1", "2"], Valid(Enough + encoded).Attributes.For("A"));

    [Fact]
    public void Read_EmptyAttribute_IsNoAnswer() => Assert.Empty(Valid(Enough + "attribute[A]=").Attributes.Codes);

    private static ServiceRequestSubmission Valid(string encoded)
    {
        var read = SubmissionReader.Read(Samples.Fields(encoded));
        Assert.True(read.IsValid, string.Join(' ', read.Failures));
        return read.Value;
    }
}
