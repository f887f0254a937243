namespace Commonweal.Standards.MailReports;

/// <summary>A feedback report in the Abuse Reporting Format (RFC 5965): a provider passes on that a reader marked a message.</summary>
/// <param name="FeedbackType">In small letters: <c>abuse</c>, <c>fraud</c>, <c>virus</c>, <c>other</c>, <c>not-spam</c>, or one registered later.</param>
public sealed record ComplaintReport(string FeedbackType)
{
    /// <summary>Whether the reader wants no more of it: true for every type but <c>not-spam</c>.</summary>
    public bool IsAgainstUs => FeedbackType != "not-spam";

    /// <summary>The envelope sender of the message (Original-Mail-From), which leads back to its recipient where it was made by <see cref="ReturnAddress"/>; null where it is not said.</summary>
    public string? OriginalSender { get; init; }

    /// <summary>To whom it was sent (Original-Rcpt-To); many providers leave this out.</summary>
    public IReadOnlyList<string> OriginalRecipients { get; init; } = [];

    /// <summary>The Message-ID of the message, from what is returned of it; null where nothing is.</summary>
    public string? MessageId { get; init; }
}
