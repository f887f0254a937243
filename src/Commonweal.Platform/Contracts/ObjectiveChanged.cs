using Commonweal.Platform.Events;

namespace Commonweal.Platform.Contracts;

/// <summary>
/// An objective of the city was proposed, changed or decided on. Whatever it came from finds itself in
/// <paramref name="Origin"/> and can show what became of it.
/// </summary>
/// <param name="Id">The objective; everybody reads it at <c>/{language}/objectives/ID</c>.</param>
/// <param name="Version">Counts up; an older version arriving late is to be passed over.</param>
/// <param name="Origin">What it came from, as <c>kind/key</c> such as <c>statement/…</c>; null where somebody simply wrote it down.</param>
/// <param name="State">Stable word: <c>proposed</c>, <c>adopted</c>, <c>declined</c>.</param>
/// <param name="DecidedOn">The day it was decided on, or null.</param>
/// <param name="IsPublic">Whether everybody may read it.</param>
public sealed record ObjectiveChanged(Guid Id, int Version, string? Origin, string State, DateOnly? DecidedOn, bool IsPublic) : IEvent
{
    /// <inheritdoc/>
    public static string Name => "objective-changed";
}
