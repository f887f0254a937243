namespace Commonweal.Standards.Open311;

/// <summary>The words the specification uses for what are enumerations here.</summary>
internal static class WireNames
{
    public static string Of(ServiceType type) => type switch
    {
        ServiceType.Realtime => "realtime",
        ServiceType.Batch => "batch",
        ServiceType.Blackbox => "blackbox",
    };

    public static string Of(EndpointType type) => type switch
    {
        EndpointType.Production => "production",
        EndpointType.Test => "test",
    };

    public static string Of(ServiceRequestStatus status) => status switch
    {
        ServiceRequestStatus.Open => "open",
        ServiceRequestStatus.Closed => "closed",
    };

    public static string Of(AttributeDatatype datatype) => datatype switch
    {
        AttributeDatatype.String => "string",
        AttributeDatatype.Number => "number",
        AttributeDatatype.DateTime => "datetime",
        AttributeDatatype.Text => "text",
        AttributeDatatype.SingleValueList => "singlevaluelist",
        AttributeDatatype.MultiValueList => "multivaluelist",
    };

    public static ServiceRequestStatus? Status(string word) => Find(word, Of, Enum.GetValues<ServiceRequestStatus>());

    public static ServiceType? Service(string word) => Find(word, Of, Enum.GetValues<ServiceType>());

    public static EndpointType? Endpoint(string word) => Find(word, Of, Enum.GetValues<EndpointType>());

    public static AttributeDatatype? Datatype(string word) => Find(word, Of, Enum.GetValues<AttributeDatatype>());

    private static T? Find<T>(string word, Func<T, string> name, T[] values)
        where T : struct =>
        values.Cast<T?>().FirstOrDefault(value => string.Equals(name(value!.Value), word, StringComparison.OrdinalIgnoreCase));
}
