namespace Commonweal.Platform.Contracts;

/// <summary>Sends letters by e-mail. Whoever writes one need not know how, or whether, the city's relay is reachable.</summary>
public interface IMailbox
{
    /// <summary>
    /// Puts the message into the queue, in the transaction the caller has open or else at once; with it is saved
    /// whatever else the caller has pending. It leaves soon afterwards, is tried again with growing waits while the
    /// relay is away, and ends in a state that can be seen at the desk. The address and the words are encrypted
    /// while they wait and gone once they have left.
    /// </summary>
    Task SendAsync(OutgoingMail mail, CancellationToken stop = default);
}

/// <summary>One letter to one person.</summary>
/// <param name="To">The address, as <c>name@example.org</c>.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text; lines end with a newline.</param>
/// <param name="Language">Language of subject and text, such as <c>ar</c>.</param>
public sealed record OutgoingMail(string To, string Subject, string Text, string Language)
{
    /// <summary>
    /// A key under which this letter is queued only once, such as <c>concern-answered/KEY/3</c>: handlers of events run
    /// at least once. Null where a second call means a second letter.
    /// </summary>
    public string? Once { get; init; }
}
