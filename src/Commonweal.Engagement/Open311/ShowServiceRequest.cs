using Commonweal.Engagement.Concerns;
using Commonweal.Engagement.Concerns.YouSaidWeDid;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Maps;
using Commonweal.Standards.Open311;

namespace Commonweal.Engagement.Open311;

/// <summary>Turns a row into the service request a client reads, in the reader's language.</summary>
internal sealed class ShowServiceRequest(Here here, Texts texts, CityTime time, CityShapes shapes)
{
    public ServiceRequest Show(ServiceRequestRow row, IReadOnlyDictionary<Guid, Topic> topics, string root)
    {
        var topic = topics[row.TopicId];
        var middle = shapes.Latest?.MiddleOf(row.DistrictCode);
        return new ServiceRequest
        {
            ServiceRequestId = row.Id.ToString("N"),
            Status = row.IsOpen ? ServiceRequestStatus.Open : ServiceRequestStatus.Closed,
            StatusNotes = row.WeDid is { } weDid ? here.Text(weDid) : texts["open311.status." + ConcernStates.Word(row.State)],
            ServiceName = here.Text(topic.Name),
            ServiceCode = topic.Code,
            Description = row.YouSaid is { } youSaid ? Shortened(here.Text(youSaid)) : null,
            AgencyResponsible = here.City.Department(row.DepartmentId) is { } department ? here.Text(department.Name) : null,
            RequestedDatetime = BeginningOf(row.ReceivedOn),
            UpdatedDatetime = BeginningOf(LastChange(row)),
            ExpectedDatetime = EndOf(row.DueOn),
            Address = here.City.District(row.DistrictCode) is { } district ? here.Text(district.Name) : null,
            Lat = (decimal?)middle?.Latitude,
            Long = (decimal?)middle?.Longitude,
            MediaUrl = row.PictureOf is { } answer ? $"{root}{here.Link(ListAnswersModel.Path)}/{answer}/picture" : null,
        };
    }

    private static DateOnly LastChange(ServiceRequestRow row)
        => new[] { row.ReceivedOn, row.AcknowledgedOn, row.AnsweredOn, row.ClosedOn }.OfType<DateOnly>().Max();

    private static string Shortened(string text)
        => text.EnumerateRunes().Count() <= GeoReport.MaximumDescription ? text : string.Concat(text.EnumerateRunes().Take(GeoReport.MaximumDescription));

    private DateTimeOffset BeginningOf(DateOnly day) => InCity(time.StartOf(day));

    private DateTimeOffset EndOf(DateOnly day) => InCity(time.EndOf(day).AddSeconds(-1));

    private DateTimeOffset InCity(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, time.Zone);
}
