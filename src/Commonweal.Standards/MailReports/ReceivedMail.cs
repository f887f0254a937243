namespace Commonweal.Standards.MailReports;

/// <summary>A sign that no person wrote a message, so that nothing may answer it by itself.</summary>
public enum AutomaticSign
{
    /// <summary>Auto-Submitted says anything but <c>no</c> (RFC 3834 §5).</summary>
    AutoSubmitted,

    /// <summary>Precedence is bulk, junk, list or auto_reply (RFC 3834 §2: by custom).</summary>
    Precedence,

    /// <summary>The return path is empty (RFC 3834 §2, RFC 5321 §4.5.5): an answer would go to nobody.</summary>
    EmptyReturnPath,

    /// <summary>It came by a mailing list (List-Id, List-Unsubscribe; RFC 3834 §2).</summary>
    MailingList,

    /// <summary>It asks for no answers or says that it is one (X-Auto-Response-Suppress, X-Autoreply, X-Autorespond).</summary>
    AnswerUnwanted,

    /// <summary>It is a report of any kind (multipart/report, RFC 6522).</summary>
    Report,

    /// <summary>It goes round: one address in Delivered-To twice, or more servers than <see cref="MailReader.MostHops"/>.</summary>
    Loop,
}

/// <summary>What was found in a message that came in. At most one of <see cref="Delivery"/>, <see cref="Complaint"/> and <see cref="Fault"/> is there; none in ordinary mail.</summary>
public sealed record ReceivedMail
{
    /// <summary>What became of a message of ours.</summary>
    public DeliveryReport? Delivery { get; init; }

    /// <summary>That a reader complained about a message of ours.</summary>
    public ComplaintReport? Complaint { get; init; }

    /// <summary>Why nothing can be taken from it although it is there to report, or why it is no mail at all; in English, one sentence.</summary>
    public string? Fault { get; init; }

    /// <summary>Addresses it came to: of the envelope where the mail server noted them (X-Original-To, Delivered-To, Envelope-To), then To and Cc. One of them may be a <see cref="ReturnAddress"/>.</summary>
    public IReadOnlyList<string> SentTo { get; init; } = [];

    /// <summary>Why no person wrote it; empty where one may have.</summary>
    public IReadOnlyList<AutomaticSign> Signs { get; init; } = [];

    /// <summary>Whether an automatic answer may go out without fear of answering a machine (RFC 3834 §2).</summary>
    public bool MayBeAnswered => Signs.Count == 0 && Fault is null;
}
