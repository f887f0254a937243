namespace Commonweal.Standards.Cap;

/// <summary>
/// An alert in the Common Alerting Protocol, version 1.2 (OASIS Standard, 1 July 2010, §3.2.1). Texts stay as written; an optional text is null where its
/// element is absent. Written by <see cref="CapWriter"/>, read by <see cref="CapReader"/>.
/// </summary>
/// <param name="Identifier">Unique to the sender; without spaces, commas, &lt; and &amp;.</param>
/// <param name="Sender">Globally unique name of the sender, such as an e-mail address of its domain; same characters.</param>
/// <param name="Sent">When, with its offset; to the second.</param>
/// <param name="Status">Whether it is meant.</param>
/// <param name="MessageType">What it is to those before it.</param>
/// <param name="Scope">Who may read it.</param>
public sealed record CapAlert(string Identifier, string Sender, DateTimeOffset Sent, CapStatus Status, CapMessageType MessageType, CapScope Scope)
{
    /// <summary>The media type (OASIS CAP 1.2 §4; registered by IANA).</summary>
    public const string MediaType = "application/cap+xml";

    /// <summary>The XML namespace.</summary>
    public const string Namespace = "urn:oasis:names:tc:emergency:cap:1.2";

    /// <summary>The only kind the public may take as real: its status is Actual and its scope is Public. An exercise, a test or a draft never is.</summary>
    public bool IsRealAndPublic => Status == CapStatus.Actual && Scope == CapScope.Public;

    /// <summary>Operator or device it comes from.</summary>
    public string? Source { get; init; }

    /// <summary>The rule that limits who may read it; needed where the scope is Restricted.</summary>
    public string? Restriction { get; init; }

    /// <summary>Whom it is for, separated by spaces, those with a space in quotation marks; needed where the scope is Private.</summary>
    public string? Addresses { get; init; }

    /// <summary>Codes of special handling, such as profiles.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Remark for those who handle it, above all with an exercise, a cancellation or an error.</summary>
    public string? Note { get; init; }

    /// <summary>Earlier alerts it refers to.</summary>
    public IReadOnlyList<CapReference> References { get; init; } = [];

    /// <summary>Names of incidents it belongs to, separated by spaces.</summary>
    public string? Incidents { get; init; }

    /// <summary>What it says: once for each language.</summary>
    public IReadOnlyList<CapInfo> Infos { get; init; } = [];

    /// <summary>Whether it was read with an XML signature. Nobody checked it here, and <see cref="CapWriter"/> leaves it out: it covers the bytes of the file.</summary>
    public bool IsSigned { get; init; }
}

/// <summary>An earlier alert, by the three values that name it (<c>references</c>).</summary>
/// <param name="Sender">Its sender.</param>
/// <param name="Identifier">Its identifier.</param>
/// <param name="Sent">When it was sent.</param>
public sealed record CapReference(string Sender, string Identifier, DateTimeOffset Sent)
{
    /// <summary>The reference to an alert.</summary>
    public static CapReference To(CapAlert alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return new(alert.Sender, alert.Identifier, alert.Sent);
    }
}
