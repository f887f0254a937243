namespace Commonweal.Standards.MailReports;

/// <summary>What became of a message, for one recipient (RFC 3464 §2.3.3).</summary>
public enum DeliveryAction
{
    /// <summary>It could not be delivered, and nobody tries any more.</summary>
    Failed,

    /// <summary>Not yet delivered; others go on trying.</summary>
    Delayed,

    /// <summary>Delivered to the mailbox.</summary>
    Delivered,

    /// <summary>Handed to a system that sends no reports.</summary>
    Relayed,

    /// <summary>Delivered to a list and on to its members.</summary>
    Expanded,
}

/// <summary>A delivery status notification (RFC 3464): what became of one message.</summary>
/// <param name="ReportingServer">The server that reports, without its type; empty where it does not say.</param>
/// <param name="Recipients">A part for each recipient; at least one.</param>
public sealed record DeliveryReport(string ReportingServer, IReadOnlyList<RecipientReport> Recipients)
{
    /// <summary>The envelope identifier (ENVID, RFC 3461 §4.4) the message was sent with, as it was given; null where none comes back.</summary>
    public string? EnvelopeId { get; init; }

    /// <summary>The Message-ID of the message, from what is returned of it; null where nothing is.</summary>
    public string? MessageId { get; init; }
}

/// <summary>What became of a message for one recipient (RFC 3464 §2.3).</summary>
/// <param name="Recipient">The address it failed or arrived at, after forwarding.</param>
/// <param name="Action">What became of it.</param>
/// <param name="Status">Why, as a code.</param>
public sealed record RecipientReport(string Recipient, DeliveryAction Action, EnhancedStatus Status)
{
    /// <summary>The address it was sent to (ORCPT, RFC 3461 §4.2); null where the report does not say.</summary>
    public string? OriginalRecipient { get; init; }

    /// <summary>The answer of the server that refused it, without the type before it; null where there is none.</summary>
    public string? Diagnostic { get; init; }

    /// <summary>The server that refused it; null where the report does not say.</summary>
    public string? RemoteServer { get; init; }

    /// <summary>What to do about the address, by the rules of <see cref="BounceRules"/>.</summary>
    public Bounce Bounce => BounceRules.Judge(this);
}
