namespace Commonweal.Standards.Open311;

/// <summary>One kind of service request a city accepts.</summary>
/// <param name="ServiceCode">Identifier, unique in the city.</param>
/// <param name="ServiceName">Name people read.</param>
/// <param name="Description">A sentence that says what it is for.</param>
/// <param name="Metadata">True when there are further questions, listed by <see cref="ServiceDefinition"/>.</param>
/// <param name="Type">When the number of a filed request is known.</param>
/// <param name="Keywords">Words people search by.</param>
/// <param name="Group">Heading this service stands under.</param>
public sealed record Service(
    string ServiceCode,
    string ServiceName,
    string? Description,
    bool Metadata,
    ServiceType Type,
    IReadOnlyList<string> Keywords,
    string? Group);

/// <summary>When the number of a filed request is known.</summary>
public enum ServiceType
{
    /// <summary>At once, in the answer.</summary>
    Realtime,

    /// <summary>Later, in exchange for a token.</summary>
    Batch,

    /// <summary>Never.</summary>
    Blackbox,
}
