using System.Security.Claims;

namespace Commonweal.Platform.Contracts;

/// <summary>
/// Leads from a commitment back to what it came from. A part from which commitments come (see <see cref="CommitmentChanged"/>)
/// implements it for the kinds of origin that are its own, and decides who may be led there.
/// </summary>
public interface ICommitmentOrigin
{
    /// <summary>The first halves of its origins, such as <c>meeting</c> of <c>meeting/…</c>.</summary>
    IReadOnlyCollection<string> Kinds { get; }

    /// <summary>What it is called and where it is read; null where it is gone, or this reader may not go there.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="key">The second half of the origin.</param>
    /// <param name="person">A colleague at the desk; null for everybody, who is led to public pages only.</param>
    /// <param name="stop">Ends the reading.</param>
    Task<CommitmentOrigin?> FindAsync(string kind, Guid key, ClaimsPrincipal? person, CancellationToken stop);
}

/// <summary>What a commitment came from.</summary>
/// <param name="Title">What it is called, in the reader's language.</param>
/// <param name="Link">Path of its page, with the language where it is a public one.</param>
public sealed record CommitmentOrigin(string Title, string Link);
