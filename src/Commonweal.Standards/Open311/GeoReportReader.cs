using System.Text.Json;

namespace Commonweal.Standards.Open311;

/// <summary>
/// Reads the documents another city's server answers with. It takes what servers really send: numbers where the
/// schemas ask for text, fields in any order, fields it does not know. What is not XML or not JSON is refused.
/// </summary>
public static class GeoReportReader
{
    /// <summary>Reads service discovery.</summary>
    public static Parsed<ServiceDiscovery> ReadDiscovery(Stream input, Open311Format format) =>
        ReadItem(input, format, "discovery", fields => new ServiceDiscovery(
            fields.Required("changeset"), fields.Required("contact"), fields.Required("key_service"), fields.List("endpoints", ReadEndpoint)));

    /// <summary>Reads the list of services.</summary>
    public static Parsed<IReadOnlyList<Service>> ReadServices(Stream input, Open311Format format) =>
        ReadList(input, format, "services", fields => new Service(
            fields.Required("service_code"),
            fields.Required("service_name"),
            fields.Text("description"),
            fields.Flag("metadata"),
            fields.Word("type", WireNames.Service),
            (fields.Text("keywords") ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            fields.Text("group")));

    /// <summary>Reads the further questions of a service.</summary>
    public static Parsed<ServiceDefinition> ReadServiceDefinition(Stream input, Open311Format format) =>
        ReadItem(input, format, "service_definition", fields => new ServiceDefinition(fields.Required("service_code"), fields.List("attributes", ReadAttribute)));

    /// <summary>Reads service requests.</summary>
    public static Parsed<IReadOnlyList<ServiceRequest>> ReadServiceRequests(Stream input, Open311Format format) =>
        ReadList(input, format, "service_requests", ServiceRequestLayout.Read);

    /// <summary>Reads the answer to a filed request.</summary>
    public static Parsed<IReadOnlyList<ServiceRequestReceipt>> ReadReceipts(Stream input, Open311Format format) =>
        ReadList(input, format, "service_requests", fields => fields.Text("service_request_id") is { } id
            ? ServiceRequestReceipt.Numbered(id, fields.Text("service_notice"), fields.Text("account_id"))
            : ServiceRequestReceipt.Pending(fields.Required("token"), fields.Text("service_notice"), fields.Text("account_id")));

    /// <summary>Reads the answer to a token.</summary>
    public static Parsed<IReadOnlyList<ServiceRequestToken>> ReadTokens(Stream input, Open311Format format) =>
        ReadList(input, format, "service_requests", fields => new ServiceRequestToken(fields.Text("service_request_id"), fields.Required("token")));

    /// <summary>Reads errors.</summary>
    public static Parsed<IReadOnlyList<Open311Error>> ReadErrors(Stream input, Open311Format format) =>
        ReadList(input, format, "errors", fields => new Open311Error(fields.Word("code", SparkFields.Whole), fields.Required("description")));

    private static DiscoveryEndpoint ReadEndpoint(SparkFields fields) => new(
        fields.Required("specification"),
        fields.Required("url"),
        fields.Required("changeset"),
        fields.Word("type", WireNames.Endpoint),
        fields.Texts("formats"));

    private static ServiceAttribute ReadAttribute(SparkFields fields) => new(
        fields.Flag("variable"),
        fields.Required("code"),
        fields.Word("datatype", WireNames.Datatype),
        fields.Flag("required"),
        fields.Text("datatype_description"),
        fields.Text("order") is null ? 0 : fields.Word("order", SparkFields.Whole),
        fields.Text("description"),
        fields.List("values", value => new AttributeValue(value.Required("key"), value.Required("name"))));

    private static Parsed<T> ReadItem<T>(Stream input, Open311Format format, string name, Func<SparkFields, T> read)
        where T : class
    {
        if (SparkElement.Read(input, format, name, JsonValueKind.Object) is not { } root)
        {
            return Parsed<T>.Refused(new GeoReportFailure(GeoReportProblem.DocumentInvalid));
        }

        List<GeoReportFailure> failures = [];
        var value = read(new SparkFields(root, failures));
        return failures.Count > 0 ? Parsed<T>.Refused(failures) : Parsed<T>.Of(value);
    }

    private static Parsed<IReadOnlyList<T>> ReadList<T>(Stream input, Open311Format format, string name, Func<SparkFields, T> read)
    {
        if (SparkElement.Read(input, format, name, JsonValueKind.Array) is not { } root)
        {
            return Parsed<IReadOnlyList<T>>.Refused(new GeoReportFailure(GeoReportProblem.DocumentInvalid));
        }

        List<GeoReportFailure> failures = [];
        IReadOnlyList<T> values = [.. root.Children.Select(child => read(new SparkFields(child, failures)))];
        return failures.Count > 0 ? Parsed<IReadOnlyList<T>>.Refused(failures) : Parsed<IReadOnlyList<T>>.Of(values);
    }
}
