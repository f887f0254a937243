namespace Commonweal.Analysis.CommonGround;

/// <summary>What a conversation is analysed by. The defaults are what we publish with.</summary>
public sealed record ConversationRule
{
    /// <summary>The defaults.</summary>
    public static ConversationRule Default { get; } = new();

    /// <summary>Statements moderators took out: they keep their column but pull nobody, represent nobody and are no common ground.</summary>
    public IReadOnlySet<string> Withheld { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Statements about the participants themselves (such as 'I live here'), asked early: their priority is fixed.</summary>
    public IReadOnlySet<string> Meta { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Who voted on fewer statements (or on fewer than there are) is placed on the map but in no group.</summary>
    public int VotesToBeGrouped { get; init; } = 7;

    /// <summary>
    /// Fewer votes in any group, and nothing is called common ground. Seven is the least with which even a group that agrees
    /// as one shows a majority beyond chance, with up to five groups.
    /// </summary>
    public int VotesInEveryGroup { get; init; } = 7;

    /// <summary>The most groups that are looked for.</summary>
    public int MostGroups { get; init; } = 5;

    /// <summary>How sure the intervals are, between 0 and 1.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Decides the starts of grouping and the draws of its stability.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many threads may work; the result is the same for any number.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>No group is smaller: five, or a hundredth of those grouped.</summary>
    /// <param name="grouped">How many are grouped.</param>
    public static int SmallestGroup(int grouped) => Math.Max(5, (grouped + 99) / 100);

    internal bool[] IsWithheld(VoteMatrix votes) => [.. votes.Statements.Select(Withheld.Contains)];
}
