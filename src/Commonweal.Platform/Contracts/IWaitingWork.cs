using System.Security.Claims;

namespace Commonweal.Platform.Contracts;

/// <summary>Work that waits for a colleague on Today: answers due, approvals, promises, meetings, reviews.</summary>
public interface IWaitingWork
{
    /// <summary>The part that must be awake, or null.</summary>
    string? Part { get; }

    /// <summary>What waits for this person, earliest due first. Asks the person's permissions itself.</summary>
    /// <param name="person">The colleague.</param>
    /// <param name="most">How many at most: Today shows the first, the module's own list shows all.</param>
    /// <param name="stop">Ends the reading.</param>
    Task<IReadOnlyList<WaitingWork>> ForAsync(ClaimsPrincipal person, int most, CancellationToken stop);
}

/// <summary>One thing that waits.</summary>
/// <param name="Title">What it is, in the reader's language; never a person's contact data.</param>
/// <param name="Path">Where it is done.</param>
/// <param name="Due">The day it is due in the city, or null where it has no day: such work comes last.</param>
/// <param name="Kind">What kind of work, in the reader's language.</param>
/// <param name="DepartmentId">The department whose promise it is, so that a pause shows.</param>
public sealed record WaitingWork(string Title, string Path, DateOnly? Due, string Kind, Guid? DepartmentId = null);
