namespace Commonweal.Standards.Open311;

/// <summary>Which service requests a client asks for.</summary>
/// <param name="ServiceRequestIds">These numbers and no others; when any is given, everything else was ignored.</param>
/// <param name="ServiceCodes">These services; empty means all.</param>
/// <param name="Start">Earliest time of request, included.</param>
/// <param name="End">Latest time of request, included.</param>
/// <param name="Statuses">These states; empty means all.</param>
public sealed record ServiceRequestQuery(
    IReadOnlyList<string> ServiceRequestIds,
    IReadOnlyList<string> ServiceCodes,
    DateTimeOffset Start,
    DateTimeOffset End,
    IReadOnlyList<ServiceRequestStatus> Statuses)
{
    /// <summary>Reads a query. Without dates it covers the 90 days before <paramref name="now"/>; with one date, the 90 days from or to it.</summary>
    public static Parsed<ServiceRequestQuery> Parse(FormFields fields, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var ids = fields.List("service_request_id");
        if (ids.Count > 0)
        {
            return Parsed<ServiceRequestQuery>.Of(new(ids, [], DateTimeOffset.MinValue, DateTimeOffset.MaxValue, []));
        }

        List<GeoReportFailure> failures = [];
        var statuses = ReadStatuses(fields, failures);
        var (start, end) = ReadRange(ReadDate(fields, "start_date", failures), ReadDate(fields, "end_date", failures), now);
        if (start > end)
        {
            failures.Add(new(GeoReportProblem.RangeReversed));
        }
        else if (end - start > GeoReport.MaximumSpan)
        {
            failures.Add(new(GeoReportProblem.RangeTooLong));
        }

        return failures.Count > 0
            ? Parsed<ServiceRequestQuery>.Refused(failures)
            : Parsed<ServiceRequestQuery>.Of(new([], fields.List("service_code"), start, end, statuses));
    }

    private static List<ServiceRequestStatus> ReadStatuses(FormFields fields, List<GeoReportFailure> failures)
    {
        List<ServiceRequestStatus> statuses = [];
        foreach (var word in fields.List("status"))
        {
            if (WireNames.Status(word) is { } status)
            {
                statuses.Add(status);
            }
            else
            {
                failures.Add(new(GeoReportProblem.StatusInvalid, word));
            }
        }

        return statuses;
    }

    private static DateTimeOffset? ReadDate(FormFields fields, string name, List<GeoReportFailure> failures)
    {
        if (fields.Single(name) is not { } text)
        {
            return null;
        }

        if (W3cDateTime.TryParse(text, out var date))
        {
            return date;
        }

        failures.Add(new(GeoReportProblem.DateInvalid, name));
        return null;
    }

    private static (DateTimeOffset Start, DateTimeOffset End) ReadRange(DateTimeOffset? start, DateTimeOffset? end, DateTimeOffset now) =>
        (start, end) switch
        {
            ({ } from, { } to) => (from, to),
            ({ } from, null) => (from, from > DateTimeOffset.MaxValue - GeoReport.MaximumSpan ? DateTimeOffset.MaxValue : from + GeoReport.MaximumSpan),
            (null, _) when (end ?? now) is var to =>
                (to < DateTimeOffset.MinValue + GeoReport.MaximumSpan ? DateTimeOffset.MinValue : to - GeoReport.MaximumSpan, to),
        };
}
