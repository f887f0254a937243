namespace Commonweal.Standards.Open311;

/// <summary>
/// Writes every document of GeoReport v2, in UTF-8, as XML or as JSON. Identifiers and codes are JSON strings even
/// where the specification's examples print bare numbers: <c>001</c> is not JSON, and the schemas ask for strings.
/// </summary>
public static class GeoReportWriter
{
    /// <summary>Writes service discovery.</summary>
    public static void Write(Stream output, Open311Format format, ServiceDiscovery discovery)
    {
        ArgumentNullException.ThrowIfNull(discovery);
        using var writer = SparkWriter.Open(output, format);
        writer.BeginItem("discovery");
        writer.Text("changeset", discovery.Changeset);
        writer.Text("contact", discovery.Contact);
        writer.Text("key_service", discovery.KeyService);
        writer.List("endpoints", discovery.Endpoints, WriteEndpoint);
        writer.EndItem();
    }

    /// <summary>Writes the list of services.</summary>
    public static void Write(Stream output, Open311Format format, IEnumerable<Service> services) =>
        WriteList(output, format, "services", services, WriteService);

    /// <summary>Writes the further questions of a service.</summary>
    public static void Write(Stream output, Open311Format format, ServiceDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        using var writer = SparkWriter.Open(output, format);
        writer.BeginItem("service_definition");
        writer.Text("service_code", definition.ServiceCode);
        writer.List("attributes", definition.Attributes, WriteAttribute);
        writer.EndItem();
    }

    /// <summary>Writes service requests; the caller keeps to <see cref="GeoReport.MaximumRows"/>.</summary>
    public static void Write(Stream output, Open311Format format, IEnumerable<ServiceRequest> requests) =>
        WriteList(output, format, "service_requests", requests, ServiceRequestLayout.Write);

    /// <summary>Writes the answer to a filed request.</summary>
    public static void Write(Stream output, Open311Format format, ServiceRequestReceipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        WriteList(output, format, "service_requests", [receipt], WriteReceipt);
    }

    /// <summary>Writes the answer to a token.</summary>
    public static void Write(Stream output, Open311Format format, ServiceRequestToken token)
    {
        ArgumentNullException.ThrowIfNull(token);
        WriteList(output, format, "service_requests", [token], WriteToken);
    }

    /// <summary>Writes errors.</summary>
    public static void Write(Stream output, Open311Format format, IEnumerable<Open311Error> errors) =>
        WriteList(output, format, "errors", errors, WriteError);

    private static void WriteList<T>(Stream output, Open311Format format, string name, IEnumerable<T> values, Action<SparkWriter, T> write)
    {
        ArgumentNullException.ThrowIfNull(values);
        using var writer = SparkWriter.Open(output, format);
        writer.List(name, values, write);
    }

    private static void WriteEndpoint(SparkWriter writer, DiscoveryEndpoint endpoint)
    {
        writer.BeginItem("endpoint");
        writer.Text("specification", endpoint.Specification);
        writer.Text("url", endpoint.Url);
        writer.Text("changeset", endpoint.Changeset);
        writer.Text("type", WireNames.Of(endpoint.Type));
        writer.List("formats", endpoint.Formats, static (formats, format) => formats.TextItem("format", format));
        writer.EndItem();
    }

    private static void WriteService(SparkWriter writer, Service service)
    {
        writer.BeginItem("service");
        writer.Text("service_code", service.ServiceCode);
        writer.Text("service_name", service.ServiceName);
        writer.Text("description", service.Description);
        writer.Flag("metadata", service.Metadata);
        writer.Text("type", WireNames.Of(service.Type));
        writer.Text("keywords", string.Join(", ", service.Keywords));
        writer.Text("group", service.Group);
        writer.EndItem();
    }

    private static void WriteAttribute(SparkWriter writer, ServiceAttribute attribute)
    {
        writer.BeginItem("attribute");
        writer.Flag("variable", attribute.Variable);
        writer.Text("code", attribute.Code);
        writer.Text("datatype", WireNames.Of(attribute.Datatype));
        writer.Flag("required", attribute.Required);
        writer.Text("datatype_description", attribute.DatatypeDescription);
        writer.Number("order", attribute.Order);
        writer.Text("description", attribute.Description);

        // An empty list would be null by Spark, and the schema wants a list or nothing.
        if (attribute.Datatype is AttributeDatatype.SingleValueList or AttributeDatatype.MultiValueList)
        {
            writer.List("values", attribute.Values, WriteValue);
        }

        writer.EndItem();
    }

    private static void WriteValue(SparkWriter writer, AttributeValue value)
    {
        writer.BeginItem("value");
        writer.Text("key", value.Key);
        writer.Text("name", value.Name);
        writer.EndItem();
    }

    private static void WriteReceipt(SparkWriter writer, ServiceRequestReceipt receipt)
    {
        writer.BeginItem("request");
        if (receipt.ServiceRequestId is { } id)
        {
            writer.Text("service_request_id", id);
        }
        else
        {
            writer.Text("token", receipt.Token);
        }

        writer.Text("service_notice", receipt.ServiceNotice);
        writer.Text("account_id", receipt.AccountId);
        writer.EndItem();
    }

    private static void WriteToken(SparkWriter writer, ServiceRequestToken token)
    {
        writer.BeginItem("request");
        writer.Text("service_request_id", token.ServiceRequestId);
        writer.Text("token", token.Token);
        writer.EndItem();
    }

    private static void WriteError(SparkWriter writer, Open311Error error)
    {
        writer.BeginItem("error");
        writer.Number("code", error.Code);
        writer.Text("description", error.Description);
        writer.EndItem();
    }
}
