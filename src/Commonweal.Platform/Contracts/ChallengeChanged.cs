using Commonweal.Platform.Events;

namespace Commonweal.Platform.Contracts;

/// <summary>
/// A challenge that came from elsewhere was taken into a round of a fund, or something became of it. Whatever it came
/// from finds itself in <paramref name="Origin"/>. A slice from which challenges come links to
/// <c>/desk/funds/challenges/new?origin=KIND/KEY&amp;text=WORDS</c>.
/// </summary>
/// <param name="Id">The challenge; everybody reads it at <c>/{language}/funds/challenges/ID</c>.</param>
/// <param name="Version">Counts up; an older version arriving late is to be passed over.</param>
/// <param name="Origin">What it came from, as <c>kind/key</c> such as <c>statement/…</c>.</param>
/// <param name="State">Stable word: <c>taken</c> into a round, <c>answered</c> by a proposal, <c>chosen</c> or <c>not-chosen</c> in the vote, <c>withdrawn</c>.</param>
/// <param name="IsPublic">Whether everybody may read it.</param>
public sealed record ChallengeChanged(Guid Id, int Version, string Origin, string State, bool IsPublic) : IEvent
{
    /// <inheritdoc/>
    public static string Name => "challenge-changed";
}
