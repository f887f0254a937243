using System.Globalization;

namespace Commonweal.Standards.Open311;

/// <summary>Reads the form of a POST Service Request, with every failure at once so that a client can mend them at once.</summary>
public static class SubmissionReader
{
    /// <summary>Reads the fields of a request. Whether key, jurisdiction and service exist is for the server to say.</summary>
    public static Parsed<ServiceRequestSubmission> Read(FormFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        List<GeoReportFailure> failures = [];
        var attributes = AttributeAnswers.Read(fields, failures);
        var lat = Coordinate(fields, "lat", 90, failures);
        var @long = Coordinate(fields, "long", 180, failures);
        var submission = new ServiceRequestSubmission
        {
            ServiceCode = Text(fields, "service_code", failures) ?? Missing(GeoReportProblem.ServiceCodeMissing, failures),
            Lat = lat,
            Long = @long,
            AddressString = Text(fields, "address_string", failures),
            AddressId = Text(fields, "address_id", failures),
            Email = Text(fields, "email", failures),
            Phone = Text(fields, "phone", failures),
            FirstName = Text(fields, "first_name", failures),
            LastName = Text(fields, "last_name", failures),
            AccountId = Text(fields, "account_id", failures),
            Description = Text(fields, "description", failures),
            MediaUrls = MediaUrls(fields, failures),
            Attributes = attributes,
        };
        CheckLocation(fields, submission, failures);
        if (submission.Description is { } description && OpenText.Length(description) > GeoReport.MaximumDescription)
        {
            failures.Add(new(GeoReportProblem.TextTooLong, "description"));
        }

        return failures.Count > 0
            ? Parsed<ServiceRequestSubmission>.Refused(failures)
            : Parsed<ServiceRequestSubmission>.Of(submission);
    }

    private static string Missing(GeoReportProblem problem, List<GeoReportFailure> failures)
    {
        failures.Add(new(problem));
        return string.Empty;
    }

    private static string? Text(FormFields fields, string name, List<GeoReportFailure> failures)
    {
        var text = fields.Single(name);
        if (text is not null && !OpenText.IsClean(text))
        {
            failures.Add(new(GeoReportProblem.TextInvalid, name));
        }

        return text?.ReplaceLineEndings("\n");
    }

    private static decimal? Coordinate(FormFields fields, string name, int most, List<GeoReportFailure> failures)
    {
        if (fields.Single(name) is not { } text)
        {
            return null;
        }

        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most)
        {
            return degrees;
        }

        failures.Add(new(GeoReportProblem.CoordinateInvalid, name));
        return null;
    }

    private static List<Uri> MediaUrls(FormFields fields, List<GeoReportFailure> failures)
    {
        List<Uri> urls = [];
        foreach (var text in fields.All("media_url"))
        {
            if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            {
                urls.Add(url);
            }
            else
            {
                failures.Add(new(GeoReportProblem.MediaUrlInvalid, "media_url"));
            }
        }

        return urls;
    }

    private static void CheckLocation(FormFields fields, ServiceRequestSubmission submission, List<GeoReportFailure> failures)
    {
        var hasLat = fields.Single("lat") is not null;
        var hasLong = fields.Single("long") is not null;
        if (hasLat != hasLong)
        {
            failures.Add(new(GeoReportProblem.CoordinatesIncomplete, hasLat ? "long" : "lat"));
        }
        else if (!hasLat && submission.AddressString is null && submission.AddressId is null)
        {
            failures.Add(new(GeoReportProblem.LocationMissing));
        }
    }
}
