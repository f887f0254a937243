namespace Commonweal.Standards.Cap;

/// <summary>What an alert says in one language (CAP 1.2 §3.2.2).</summary>
/// <param name="Language">Language of its texts as in RFC 3066, such as <c>ar</c> or <c>fr-BE</c>; <see cref="ImplicitLanguage"/> where a file names none.</param>
/// <param name="Categories">What kind of event it is; at least one.</param>
/// <param name="Event">The event in words of the language.</param>
/// <param name="Urgency">How soon to act.</param>
/// <param name="Severity">The threat.</param>
/// <param name="Certainty">How sure it is.</param>
public sealed record CapInfo(string Language, IReadOnlyList<CapCategory> Categories, string Event, CapUrgency Urgency, CapSeverity Severity, CapCertainty Certainty)
{
    /// <summary>The language of an <c>info</c> that names none.</summary>
    public const string ImplicitLanguage = "en-US";

    /// <summary>What to do.</summary>
    public IReadOnlyList<CapResponseType> ResponseTypes { get; init; } = [];

    /// <summary>Whom it is for, in words.</summary>
    public string? Audience { get; init; }

    /// <summary>The event in code lists of others.</summary>
    public IReadOnlyList<CapPair> EventCodes { get; init; } = [];

    /// <summary>From when the words hold; from <see cref="CapAlert.Sent"/> on where there is none.</summary>
    public DateTimeOffset? Effective { get; init; }

    /// <summary>When the event is expected to begin.</summary>
    public DateTimeOffset? Onset { get; init; }

    /// <summary>Until when the words hold.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The sender's name for people.</summary>
    public string? SenderName { get; init; }

    /// <summary>One line; some displays show 160 characters.</summary>
    public string? Headline { get; init; }

    /// <summary>What happens.</summary>
    public string? Description { get; init; }

    /// <summary>What to do.</summary>
    public string? Instruction { get; init; }

    /// <summary>Where to read more: a full URI.</summary>
    public string? Web { get; init; }

    /// <summary>Whom to ask.</summary>
    public string? Contact { get; init; }

    /// <summary>Values of the sender's own system.</summary>
    public IReadOnlyList<CapPair> Parameters { get; init; } = [];

    /// <summary>Pictures, recordings, files.</summary>
    public IReadOnlyList<CapResource> Resources { get; init; } = [];

    /// <summary>Where.</summary>
    public IReadOnlyList<CapArea> Areas { get; init; } = [];
}

/// <summary>A value and the list or the meaning it is from (<c>valueName</c>, <c>value</c>).</summary>
/// <param name="Name">List or meaning.</param>
/// <param name="Value">The value.</param>
public sealed record CapPair(string Name, string Value);

/// <summary>A file that belongs to an alert (CAP 1.2 §3.2.3).</summary>
/// <param name="Description">What it is, in words.</param>
/// <param name="MediaType">Its media type.</param>
public sealed record CapResource(string Description, string MediaType)
{
    /// <summary>Its size in bytes, or nearly.</summary>
    public long? Size { get; init; }

    /// <summary>Where it is.</summary>
    public string? Uri { get; init; }

    /// <summary>The file itself in Base64, for ways on which nothing can be fetched.</summary>
    public string? Content { get; init; }

    /// <summary>SHA-1 of the file (FIPS 180-2), in hexadecimal digits as senders write it.</summary>
    public string? Digest { get; init; }
}
