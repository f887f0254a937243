using Commonweal.Standards.Open311;

namespace Commonweal.UnitTests.Standards.Open311;

public sealed class ServiceRequestQueryTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Parse_Nothing_IsTheLastNinetyDaysOfEverything()
    {
        var query = Valid("");
        Assert.Equal((Now.AddDays(-90), Now), (query.Start, query.End));
        Assert.Empty(query.ServiceCodes);
        Assert.Empty(query.Statuses);
        Assert.Empty(query.ServiceRequestIds);
    }

    [Fact]
    public void Parse_EmptyArguments_AreTheSameAsNone() =>
        Assert.Equivalent(Valid(""), Valid("service_request_id=&service_code=,&start_date=&end_date=&status="));

    [Fact]
    public void Parse_TheSpecificationsOwnExample_IsRead()
    {
        var query = Valid("start_date=2010-05-24T00:00:00Z&end_date=2010-06-24T00:00:00Z&status=open&jurisdiction_id=city.gov");
        Assert.Equal(new DateTimeOffset(2010, 5, 24, 0, 0, 0, TimeSpan.Zero), query.Start);
        Assert.Equal(new DateTimeOffset(2010, 6, 24, 0, 0, 0, TimeSpan.Zero), query.End);
        Assert.Equal([ServiceRequestStatus.Open], query.Statuses);
    }

    [Fact]
    public void Parse_Ids_OverrideEverythingElseEvenWhatIsWrong()
    {
        var query = Valid("service_request_id=3,1&service_request_id=2&start_date=nonsense&status=lost&service_code=x");
        Assert.Equal(["3", "1", "2"], query.ServiceRequestIds);
        Assert.Empty(query.ServiceCodes);
        Assert.Equal((DateTimeOffset.MinValue, DateTimeOffset.MaxValue), (query.Start, query.End));
    }

    [Fact]
    public void Parse_SeveralCodesAndStates_AreAllTaken()
    {
        var query = Valid("service_code=001,002&service_code=003&status=open,Closed");
        Assert.Equal(["001", "002", "003"], query.ServiceCodes);
        Assert.Equal([ServiceRequestStatus.Open, ServiceRequestStatus.Closed], query.Statuses);
    }

    [Theory]
    [InlineData("start_date=2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z")]
    [InlineData("end_date=2026-04-01T00:00:00Z", "2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z")]
    [InlineData("start_date=2026-01-01T00:00:00Z&end_date=2026-04-01T00:00:00Z", "2026-01-01T00:00:00Z", "2026-04-01T00:00:00Z")]
    [InlineData("start_date=2026-01-01T00:00:00%2B02:00&end_date=2026-01-01T00:00:00+02:00", "2025-12-31T22:00:00Z", "2025-12-31T22:00:00Z")]
    public void Parse_OneOrTwoDates_SpanNinetyDaysAtMost(string encoded, string start, string end)
    {
        var query = Valid(encoded);
        Assert.Equal((start, end), (W3cDateTime.Format(query.Start.ToUniversalTime()), W3cDateTime.Format(query.End.ToUniversalTime())));
    }

    [Theory]
    [InlineData("start_date=9999-12-31T00:00:00Z")]
    [InlineData("end_date=0001-01-02T00:00:00Z")]
    public void Parse_DatesAtTheEndOfTime_DoNotOverflow(string encoded) => Assert.NotNull(Valid(encoded));

    [Theory]
    [InlineData("start_date=2026-01-01", GeoReportProblem.DateInvalid, "start_date")]
    [InlineData("end_date=2026-01-01T00:00:00", GeoReportProblem.DateInvalid, "end_date")]
    [InlineData("start_date=2026-02-02T00:00:00Z&end_date=2026-02-01T00:00:00Z", GeoReportProblem.RangeReversed, null)]
    [InlineData("start_date=2026-01-01T00:00:00Z&end_date=2026-04-01T00:00:01Z", GeoReportProblem.RangeTooLong, null)]
    [InlineData("status=lost", GeoReportProblem.StatusInvalid, "lost")]
    public void Parse_WhatCannotBeAsked_IsRefusedWithItsReason(string encoded, GeoReportProblem problem, string? field)
    {
        var failure = Assert.Single(ServiceRequestQuery.Parse(Samples.Fields(encoded), Now).Failures);
        Assert.Equal(new GeoReportFailure(problem, field), failure);
        Assert.Equal(400, failure.StatusCode);
    }

    [Fact]
    public void Parse_SeveralMistakes_AreAllNamed()
    {
        var failures = ServiceRequestQuery.Parse(Samples.Fields("start_date=x&end_date=y&status=z"), Now).Failures;
        Assert.Equal(3, failures.Count);
    }

    private static ServiceRequestQuery Valid(string encoded)
    {
        var query = ServiceRequestQuery.Parse(Samples.Fields(encoded), Now);
        Assert.True(query.IsValid, string.Join(' ', query.Failures));
        return query.Value;
    }
}
