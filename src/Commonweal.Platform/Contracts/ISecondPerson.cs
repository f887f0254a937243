using Commonweal.Platform.Events;

namespace Commonweal.Platform.Contracts;

/// <summary>
/// The two-person rule. Whoever wants to do a thing that needs a second person asks here and waits; somebody else who
/// holds the permission agrees at the desk, on the phone by a code, or a neighbouring town does by a printed code.
/// Never the same person. What was agreed to arrives as <see cref="ApprovalGiven"/>, what was not as
/// <see cref="ApprovalRefused"/>; a request nobody answered in time ends without an event and can be asked again.
/// </summary>
public interface ISecondPerson
{
    /// <summary>
    /// Asks, on behalf of the colleague who is signed in, and saves; with it is saved whatever else is pending.
    /// </summary>
    /// <returns>The request's short number, by which the two speak of it; its page is <c>/desk/approvals/NUMBER</c>.</returns>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    Task<int> AskAsync(ApprovalAsk ask, CancellationToken stop = default);

    /// <summary>
    /// Whether this very thing was agreed to, for an action that looks at the moment it is done. A yes holds for the
    /// request's own time (<see cref="ApprovalAsk.ValidFor"/>), counted from the asking.
    /// </summary>
    Task<bool> IsGivenAsync(string kind, string subject, CancellationToken stop = default);
}

/// <summary>What a second person is asked to agree to.</summary>
/// <param name="Kind">Stable word of the action, such as <c>contacts-export</c>.</param>
/// <param name="Subject">Key of what it is done to.</param>
/// <param name="Title">Catalogue key of a sentence that says what is to be done.</param>
/// <param name="About">What exactly, as a person reads it; never personal data of a resident. May be empty.</param>
/// <param name="Permission">What the second person must hold, such as <c>approvals.decide</c>.</param>
/// <param name="Link">Path on the desk where the thing can be looked at, or null.</param>
/// <param name="ValidFor">How long the request may wait; three days unless said.</param>
public sealed record ApprovalAsk(string Kind, string Subject, string Title, string About, string Permission, string? Link = null, TimeSpan? ValidFor = null);

/// <summary>A second person agreed.</summary>
/// <param name="Request">The request.</param>
/// <param name="Kind">Kind of the action.</param>
/// <param name="Subject">What it is done to.</param>
/// <param name="AskedById">Account of the person who asked.</param>
public sealed record ApprovalGiven(Guid Request, string Kind, string Subject, Guid AskedById) : IEvent
{
    /// <inheritdoc/>
    public static string Name => "approval-given";
}

/// <summary>A second person did not agree.</summary>
/// <param name="Request">The request.</param>
/// <param name="Kind">Kind of the action.</param>
/// <param name="Subject">What it would have been done to.</param>
/// <param name="AskedById">Account of the person who asked.</param>
public sealed record ApprovalRefused(Guid Request, string Kind, string Subject, Guid AskedById) : IEvent
{
    /// <inheritdoc/>
    public static string Name => "approval-refused";
}
