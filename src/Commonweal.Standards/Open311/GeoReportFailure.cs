namespace Commonweal.Standards.Open311;

/// <summary>One reason for a refusal.</summary>
/// <param name="Problem">The reason.</param>
/// <param name="Field">The field, attribute or value it is about, where there is one.</param>
public sealed record GeoReportFailure(GeoReportProblem Problem, string? Field = null)
{
    /// <summary>
    /// The HTTP status the specification gives: 404 for what does not exist, 403 for a wrong or missing key,
    /// 400 for everything else. (The community's Swagger file says 401 for an unknown jurisdiction; the text wins.)
    /// </summary>
    public int StatusCode => Problem switch
    {
        GeoReportProblem.JurisdictionNotFound
            or GeoReportProblem.ServiceNotFound
            or GeoReportProblem.RequestNotFound
            or GeoReportProblem.TokenNotFound => 404,
        GeoReportProblem.ApiKeyMissing or GeoReportProblem.ApiKeyInvalid => 403,
        GeoReportProblem.FormatUnsupported
            or GeoReportProblem.AddressInvalid
            or GeoReportProblem.ServiceCodeMissing
            or GeoReportProblem.LocationMissing
            or GeoReportProblem.CoordinatesIncomplete
            or GeoReportProblem.CoordinateInvalid
            or GeoReportProblem.TextTooLong
            or GeoReportProblem.TextInvalid
            or GeoReportProblem.MediaUrlInvalid
            or GeoReportProblem.ContactInvalid
            or GeoReportProblem.AttributeMissing
            or GeoReportProblem.AttributeUnknown
            or GeoReportProblem.AttributeInvalid
            or GeoReportProblem.DateInvalid
            or GeoReportProblem.RangeReversed
            or GeoReportProblem.RangeTooLong
            or GeoReportProblem.StatusInvalid
            or GeoReportProblem.BodyInvalid
            or GeoReportProblem.DocumentInvalid => 400,
    };
}
