using Commonweal.Engagement.Concerns;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Maps;
using Commonweal.Standards.Open311;

namespace Commonweal.Engagement.Open311;

/// <summary>Files what another system sends through the same door as everybody: same promise, receipt, event and audit.</summary>
internal sealed class FileServiceRequest(
    CommonwealDb db, Filing filing, Promises promises, Open311Services services, CityShapes shapes, Here here, Texts texts)
{
    private const int LongestLine = 1000;

    /// <summary>Files a request for the key's holder, or says everything that stands against it.</summary>
    public async Task<(ServiceRequestReceipt? Receipt, IReadOnlyList<GeoReportFailure> Failures)> FileAsync(
        FormFields fields, Open311Key key, string root, CancellationToken stop)
    {
        var read = SubmissionReader.Read(fields);
        if (!read.IsValid) return (null, read.Failures);
        var submission = read.Value;
        var topic = (await services.TopicsAsync(stop)).FirstOrDefault(t => t.Code.Equals(submission.ServiceCode, StringComparison.Ordinal));
        if (topic is null) return (null, [new(GeoReportProblem.ServiceNotFound, submission.ServiceCode)]);
        var language = submission.Attributes.For(Open311Services.Language) is [var chosen] ? chosen : here.Language;
        List<GeoReportFailure> failures = [.. submission.Attributes.Check(services.Definition(topic)), .. TooLong(submission)];
        var contact = SubmittedContact.In(submission, failures);
        var words = CleanText.Of(submission.Description ?? "").Trim();
        // Composed letters may count more than the ones that were sent.
        if (CleanText.Length(words) > Concern.LongestWords) failures.Add(new(GeoReportProblem.TextTooLong, "description"));
        if (failures.Count > 0) return (null, failures);

        // What is described may be left out; a concern without words cannot be worked on.
        if (words.Length == 0) words = topic.Name.For(language, here.City.Languages).Text;
        var told = new NewConcern(topic.Id, words, language, Entry.Open311)
        {
            DistrictCode = DistrictOf(submission),
            Latitude = (double?)submission.Lat,
            Longitude = (double?)submission.Long,
            Contact = contact.Way,
            ContactValue = contact.Value,
            PersonName = SubmittedContact.NameIn(submission),
        };
        var number = new Open311Filing { ConcernId = told.Id, KeyId = key.Id, ReceivedOn = promises.Today };
        db.Add(number);
        if (BesidesWords(submission, language) is { Length: > 0 } besides)
            db.Add(new ConcernMessage { ConcernId = told.Id, Kind = MessageKind.FromResident, Words = besides, On = promises.Today });
        var filed = await filing.FileAsync(told, stop);
        var notice = texts.In(language, "open311.filed.notice",
            ("date", filed.Concern.AnswerBy), ("receipt", SecretDigits.Grouped(filed.Receipt)), ("address", $"{root}/{language}/receipt"));
        return (ServiceRequestReceipt.Numbered(number.Id.ToString("N"), notice), []);
    }

    private static IEnumerable<GeoReportFailure> TooLong(ServiceRequestSubmission submission)
    {
        (string Field, string? Text)[] lines =
        [
            ("address_string", submission.AddressString), ("address_id", submission.AddressId),
            ("first_name", submission.FirstName), ("last_name", submission.LastName),
            .. submission.MediaUrls.Select(url => ("media_url", (string?)url.AbsoluteUri)),
        ];
        return lines.Where(line => line.Text?.Length > LongestLine).Select(line => new GeoReportFailure(GeoReportProblem.TextTooLong, line.Field));
    }

    /// <summary>What a concern has no field for, as the first message under it: the place in words, addresses of pictures.</summary>
    private string BesidesWords(ServiceRequestSubmission submission, string language)
    {
        List<string> lines = [];
        if (submission.AddressString is { } address) lines.Add(texts.In(language, "open311.filed.place", ("place", CleanText.Of(address))));
        if (submission.AddressId is { } id) lines.Add(texts.In(language, "open311.filed.addressId", ("id", CleanText.Of(id))));
        lines.AddRange(submission.MediaUrls.Take(Concern.MostPictures)
            .Select(url => texts.In(language, "open311.filed.picture", ("address", url.AbsoluteUri))));
        return string.Join('\n', lines);
    }

    private string? DistrictOf(ServiceRequestSubmission submission)
        => submission is { Lat: { } lat, Long: { } @long } && shapes.Latest?.At((double)lat, (double)@long) is { } district
            ? district.Code
            : submission.Attributes.For(Open311Services.District).FirstOrDefault();
}
