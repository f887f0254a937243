namespace Commonweal.Standards.Open311;

/// <summary>Why a request or a document was refused. The caller turns it into words in the reader's language.</summary>
public enum GeoReportProblem
{
    /// <summary>The address ends in something other than a supported format.</summary>
    FormatUnsupported,

    /// <summary>There is nothing at this address.</summary>
    AddressInvalid,

    /// <summary>The jurisdiction is not served here.</summary>
    JurisdictionNotFound,

    /// <summary>No service code was given.</summary>
    ServiceCodeMissing,

    /// <summary>No such service.</summary>
    ServiceNotFound,

    /// <summary>No such service request.</summary>
    RequestNotFound,

    /// <summary>No such token.</summary>
    TokenNotFound,

    /// <summary>No API key was given.</summary>
    ApiKeyMissing,

    /// <summary>The API key is unknown or was revoked.</summary>
    ApiKeyInvalid,

    /// <summary>Neither coordinates nor an address were given.</summary>
    LocationMissing,

    /// <summary>One of the two coordinates is missing.</summary>
    CoordinatesIncomplete,

    /// <summary>A coordinate is not a number within its range.</summary>
    CoordinateInvalid,

    /// <summary>A text is longer than allowed.</summary>
    TextTooLong,

    /// <summary>A text has characters that are not text.</summary>
    TextInvalid,

    /// <summary>A picture's address is not a full web address.</summary>
    MediaUrlInvalid,

    /// <summary>An e-mail address or telephone number that cannot be one.</summary>
    ContactInvalid,

    /// <summary>A required attribute has no value.</summary>
    AttributeMissing,

    /// <summary>An attribute the service does not define.</summary>
    AttributeUnknown,

    /// <summary>An attribute's value is not of its datatype, or not one of its options.</summary>
    AttributeInvalid,

    /// <summary>A date is not in W3C form with its offset.</summary>
    DateInvalid,

    /// <summary>The start lies after the end.</summary>
    RangeReversed,

    /// <summary>The range spans more than <see cref="GeoReport.MaximumSpan"/>.</summary>
    RangeTooLong,

    /// <summary>A status other than open and closed.</summary>
    StatusInvalid,

    /// <summary>The body or the query is not form data in UTF-8, or has too many fields.</summary>
    BodyInvalid,

    /// <summary>A document is not well-formed, or lacks what it must have.</summary>
    DocumentInvalid,
}
