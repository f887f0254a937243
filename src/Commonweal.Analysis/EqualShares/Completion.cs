namespace Commonweal.Analysis.EqualShares;

/// <summary>
/// How to spend what equal shares leave over, since no project left has supporters with enough money of their own.
/// </summary>
/// <param name="Increment">
/// Raises every voter's endowment by this much, again and again, as long as the winners cost no more than the real budget
/// ("add one"); null leaves the endowments alone. In the budget's currency, more than zero.
/// </param>
/// <param name="StopsWhenExhausted">Whether raising ends as soon as no project left would fit into the real budget.</param>
/// <param name="ThenByVotes">Whether the money still left goes to the projects with the most votes that it pays for ("utilitarian").</param>
public sealed record Completion(decimal? Increment = null, bool StopsWhenExhausted = false, bool ThenByVotes = false)
{
    /// <summary>None: what is left over stays unspent.</summary>
    public static Completion None { get; } = new();

    /// <summary>Add one until the next step would overspend.</summary>
    public static Completion AddOne { get; } = new(1);

    /// <summary>Add one until nothing more fits or the next step would overspend.</summary>
    public static Completion AddOneUntilExhausted { get; } = new(1, StopsWhenExhausted: true);

    /// <summary>The most votes first.</summary>
    public static Completion Utilitarian { get; } = new(ThenByVotes: true);
}
