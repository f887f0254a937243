using Commonweal.Platform.Localization;

namespace Commonweal.Platform.Contracts;

/// <summary>
/// Sends one text to many people by e-mail, for modules that know their own recipients: guests of a meeting that moved,
/// people who asked to be told. Whoever writes to one person uses <see cref="IMailbox"/>.
/// </summary>
public interface ISendToMany
{
    /// <summary>
    /// Takes the text and its recipients in, in the transaction the caller has open or else at once. Each recipient gets the
    /// text once, in their language or the nearest the text has; addresses are encrypted while they wait and gone once the
    /// letter ended. What becomes of each stands at the desk. Asked a second time with the same <see cref="TextToMany.Origin"/>,
    /// nothing is sent again.
    /// </summary>
    /// <returns>What was taken and what was not.</returns>
    /// <exception cref="ArgumentException">Subject or text is empty in every language.</exception>
    Task<TakenToSend> SendAsync(TextToMany text, IReadOnlyCollection<Recipient> recipients, CancellationToken stop = default);
}

/// <summary>A text for many.</summary>
/// <param name="Origin">What it belongs to, such as <c>meeting/KEY/moved/3</c>; it is sent once for each.</param>
/// <param name="Subject">One line, by language.</param>
/// <param name="Text">Plain text, by language.</param>
/// <param name="IsUrgent">Whether it overtakes what is not.</param>
/// <param name="ExpiresAt">When it is of no use any more: what has not left by then never will.</param>
public sealed record TextToMany(string Origin, MultilingualText Subject, MultilingualText Text, bool IsUrgent, DateTimeOffset ExpiresAt);

/// <summary>One recipient.</summary>
/// <param name="Address">The address, as <c>name@example.org</c>.</param>
/// <param name="Language">The language they read.</param>
public sealed record Recipient(string Address, string Language);

/// <summary>What was taken to be sent.</summary>
/// <param name="Taken">How many recipients there are.</param>
/// <param name="Twice">How many were named more than once and get it once.</param>
/// <param name="NoAddress">How many had no address that could be one, and get nothing.</param>
/// <param name="Bounced">How many are not written to any more, because there was nobody at their address.</param>
public sealed record TakenToSend(int Taken, int Twice, int NoAddress, int Bounced);
