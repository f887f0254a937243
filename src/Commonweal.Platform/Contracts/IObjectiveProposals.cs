using System.Security.Claims;
using Commonweal.Platform.Localization;

namespace Commonweal.Platform.Contracts;

/// <summary>Takes what people agreed on as a proposed objective of the city. A program may come without it.</summary>
public interface IObjectiveProposals
{
    /// <summary>Whether this colleague may propose here and now: the part is awake, and the permission is theirs.</summary>
    /// <param name="person">The colleague.</param>
    bool MayPropose(ClaimsPrincipal person);

    /// <summary>
    /// Proposes it for everybody to read, with a save of its own. The same origin asked for again, or twice at once,
    /// gives the objective there is.
    /// </summary>
    /// <param name="proposal">What is proposed.</param>
    /// <param name="stop">Ends the proposing.</param>
    Task<ProposedObjective> ProposeAsync(ObjectiveProposal proposal, CancellationToken stop);
}

/// <summary>What is to become an objective.</summary>
/// <param name="Origin">What it comes from, as <c>kind/key</c>: it becomes an objective once.</param>
/// <param name="Words">The words people agreed on.</param>
/// <param name="From">What it comes from in words, such as the title of a consultation.</param>
/// <param name="Link">Path after the language where everybody can read that.</param>
public sealed record ObjectiveProposal(string Origin, MultilingualText Words, MultilingualText From, string Link);

/// <summary>The objective that was proposed.</summary>
/// <param name="Path">Where it is worked on at the desk.</param>
/// <param name="IsNew">False where it was there already.</param>
public sealed record ProposedObjective(string Path, bool IsNew);
