using Commonweal.Platform.Events;

namespace Commonweal.Platform.Contracts;

/// <summary>
/// A commitment was made or changed. Whatever it came from (a barrier, a meeting, an agreed statement, a note of a
/// conversation) finds itself in <paramref name="Origin"/> and can show what became of it. A slice from which
/// commitments come links to <c>/desk/commitments/new?origin=KIND/KEY&amp;what=WORDS&amp;said=WHERE&amp;community=KEY</c>.
/// </summary>
/// <param name="Id">The commitment.</param>
/// <param name="Version">Counts up; an older version arriving late is to be passed over.</param>
/// <param name="Origin">What it came from, as <c>kind/key</c> such as <c>meeting/…</c>; null where somebody simply wrote it down.</param>
/// <param name="CommunityId">To whom, where it was made to one community.</param>
/// <param name="State">Stable word: <c>open</c>, <c>kept</c>, <c>changed</c>, <c>broken</c>.</param>
/// <param name="FirstDueOn">The day first promised; stays for ever.</param>
/// <param name="DueOn">The day promised now.</param>
/// <param name="IsPublic">Whether everybody may read it.</param>
public sealed record CommitmentChanged(
    Guid Id, int Version, string? Origin, Guid? CommunityId, string State, DateOnly FirstDueOn, DateOnly DueOn, bool IsPublic) : IEvent
{
    /// <inheritdoc/>
    public static string Name => "commitment-changed";
}
