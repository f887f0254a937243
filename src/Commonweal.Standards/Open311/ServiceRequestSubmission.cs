namespace Commonweal.Standards.Open311;

/// <summary>
/// A request a client wants to file. The client's <c>device_id</c> has no place here on purpose: a device points to
/// a person who may wish to stay unknown, so it is read past and never leaves the form.
/// </summary>
public sealed record ServiceRequestSubmission
{
    /// <summary>The service it is for.</summary>
    public required string ServiceCode { get; init; }

    /// <summary>Latitude, WGS84 degrees; null exactly when <see cref="Long"/> is.</summary>
    public decimal? Lat { get; init; }

    /// <summary>Longitude, WGS84 degrees; null exactly when <see cref="Lat"/> is.</summary>
    public decimal? Long { get; init; }

    /// <summary>The place in words.</summary>
    public string? AddressString { get; init; }

    /// <summary>The place in the city's own register of addresses.</summary>
    public string? AddressId { get; init; }

    /// <summary>E-mail address of the person, not checked here.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone number of the person, not checked here.</summary>
    public string? Phone { get; init; }

    /// <summary>Given name of the person.</summary>
    public string? FirstName { get; init; }

    /// <summary>Family name of the person.</summary>
    public string? LastName { get; init; }

    /// <summary>The person's account at the client.</summary>
    public string? AccountId { get; init; }

    /// <summary>What is reported, with line breaks as <c>\n</c>.</summary>
    public string? Description { get; init; }

    /// <summary>Addresses of pictures; the specification knows one, clients repeat the field.</summary>
    public IReadOnlyList<Uri> MediaUrls { get; init; } = [];

    /// <summary>Answers to the service's further questions, by attribute code; see <see cref="AttributeAnswers"/>.</summary>
    public required AttributeAnswers Attributes { get; init; }
}
