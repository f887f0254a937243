namespace Commonweal.Standards.Open311;

/// <summary>A service request as the public reads it. What is null is written as empty (XML) or null (JSON).</summary>
public sealed record ServiceRequest
{
    /// <summary>Number of the request.</summary>
    public required string ServiceRequestId { get; init; }

    /// <summary>Whether it is still being worked on.</summary>
    public required ServiceRequestStatus Status { get; init; }

    /// <summary>What the status means here.</summary>
    public string? StatusNotes { get; init; }

    /// <summary>Name of the service.</summary>
    public string? ServiceName { get; init; }

    /// <summary>Identifier of the service.</summary>
    public required string ServiceCode { get; init; }

    /// <summary>What was reported, at most <see cref="GeoReport.MaximumDescription"/> characters.</summary>
    public string? Description { get; init; }

    /// <summary>Who works on it.</summary>
    public string? AgencyResponsible { get; init; }

    /// <summary>What is expected to happen.</summary>
    public string? ServiceNotice { get; init; }

    /// <summary>When it was made; written with its offset.</summary>
    public required DateTimeOffset RequestedDatetime { get; init; }

    /// <summary>When it last changed; for a closed one, when it was closed.</summary>
    public DateTimeOffset? UpdatedDatetime { get; init; }

    /// <summary>By when an answer is promised.</summary>
    public DateTimeOffset? ExpectedDatetime { get; init; }

    /// <summary>The place in words.</summary>
    public string? Address { get; init; }

    /// <summary>The place in the city's own register of addresses.</summary>
    public string? AddressId { get; init; }

    /// <summary>Postal code of the place.</summary>
    public string? Zipcode { get; init; }

    /// <summary>Latitude, WGS84 degrees.</summary>
    public decimal? Lat { get; init; }

    /// <summary>Longitude, WGS84 degrees.</summary>
    public decimal? Long { get; init; }

    /// <summary>Address of a picture.</summary>
    public string? MediaUrl { get; init; }
}

/// <summary>The two states GeoReport v2 knows.</summary>
public enum ServiceRequestStatus
{
    /// <summary>Reported, and not yet resolved.</summary>
    Open,

    /// <summary>Resolved, or ended for another reason that the notes give.</summary>
    Closed,
}
