namespace Commonweal.Standards.Open311;

/// <summary>The document that tells a client where a city's endpoints are and how to get a key.</summary>
/// <param name="Changeset">Sortable text that changes whenever services or their definitions change.</param>
/// <param name="Contact">How a person gets help.</param>
/// <param name="KeyService">How a person gets an API key.</param>
/// <param name="Endpoints">The endpoints offered.</param>
public sealed record ServiceDiscovery(
    string Changeset, string Contact, string KeyService, IReadOnlyList<DiscoveryEndpoint> Endpoints);

/// <summary>One endpoint in service discovery.</summary>
/// <param name="Specification">The token of the specification it follows, <see cref="GeoReport.Specification"/> for this one.</param>
/// <param name="Url">The base address, without a trailing slash.</param>
/// <param name="Changeset">Sortable text that changes whenever services or their definitions change.</param>
/// <param name="Type">Whether requests are acted upon.</param>
/// <param name="Formats">Media types it answers in.</param>
public sealed record DiscoveryEndpoint(
    string Specification, string Url, string Changeset, EndpointType Type, IReadOnlyList<string> Formats);

/// <summary>Whether what is sent to an endpoint is acted upon.</summary>
public enum EndpointType
{
    /// <summary>Live: requests are acted upon.</summary>
    Production,

    /// <summary>For trying out: nobody acts on what is sent.</summary>
    Test,
}
