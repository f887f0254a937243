using Commonweal.Standards.Open311;

namespace Commonweal.UnitTests.Standards.Open311;

internal static class Samples
{
    public static ServiceDiscovery Discovery { get; } = new(
        "2026-05-01 14:18",
        "open311@rivermeet.example",
        "Ask for a key: open311@rivermeet.example",
        [new(GeoReport.Specification, "https://rivermeet.example/open311/v2", "2026-05-01 14:18", EndpointType.Production, ["text/xml", "application/json"])]);

    public static Service Service { get; } = new(
        "001", "Streets", "Holes, lamps, signs", false, ServiceType.Realtime, ["road", "light"], "Works");

    public static ServiceDefinition Definition { get; } = new("001",
    [
        new(true, "COLOUR", AttributeDatatype.SingleValueList, true, "Choose one", 1, "Which colour?", [new("r", "Red"), new("g", "Green")]),
        new(true, "DAYS", AttributeDatatype.MultiValueList, false, null, 2, "Which days?", [new("mo", "Monday"), new("tu", "Tuesday")]),
        new(true, "COUNT", AttributeDatatype.Number, false, null, 3, "How many?", []),
        new(true, "WHEN", AttributeDatatype.DateTime, false, null, 4, "When?", []),
        new(true, "LINE", AttributeDatatype.String, false, null, 5, "One line", []),
        new(true, "MORE", AttributeDatatype.Text, false, null, 6, "More", []),
        new(false, "NOTE", AttributeDatatype.String, false, null, 7, "We answer within ten days.", []),
    ]);

    public static ServiceRequest Request { get; } = new()
    {
        ServiceRequestId = "638344",
        Status = ServiceRequestStatus.Closed,
        StatusNotes = "Answered.",
        ServiceName = "Streets",
        ServiceCode = "001",
        Description = "A lamp is broken.",
        AgencyResponsible = "Public works",
        RequestedDatetime = new(2026, 5, 1, 0, 0, 0, TimeSpan.FromHours(2)),
        UpdatedDatetime = new(2026, 5, 4, 9, 30, 0, TimeSpan.FromHours(2)),
        ExpectedDatetime = new(2026, 5, 15, 0, 0, 0, TimeSpan.FromHours(2)),
        Lat = 37.762221815m,
        Long = -122.4651145m,
        MediaUrl = "https://rivermeet.example/files/1.jpg",
    };

    public static ServiceRequest Bare { get; } = new()
    {
        ServiceRequestId = "1",
        Status = ServiceRequestStatus.Open,
        ServiceCode = "001",
        RequestedDatetime = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero),
    };

    public static string Write(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    public static Stream Stream(string text) => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));

    public static FormFields Fields(string encoded)
    {
        var fields = FormFields.Parse(System.Text.Encoding.UTF8.GetBytes(encoded));
        Assert.True(fields.IsValid);
        return fields.Value;
    }
}
