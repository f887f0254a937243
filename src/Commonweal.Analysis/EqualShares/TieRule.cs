namespace Commonweal.Analysis.EqualShares;

/// <summary>
/// Who goes first when two projects are exactly equal. The order is fixed before anything is counted and the same in every
/// step, so that anybody can repeat the count.
/// </summary>
public sealed class TieRule
{
    private readonly IReadOnlyList<string>? lot;
    private readonly bool byCostAndVotes;

    private TieRule(IReadOnlyList<string>? lot, bool byCostAndVotes) => (this.lot, this.byCostAndVotes) = (lot, byCostAndVotes);

    /// <summary>By identifier, character by character: 10 comes before 9.</summary>
    public static TieRule ById { get; } = new(null, byCostAndVotes: false);

    /// <summary>By a list drawn and published beforehand.</summary>
    /// <param name="lot">Every project's identifier, the first to go first.</param>
    public static TieRule ByLot(IReadOnlyList<string> lot) => new(lot, byCostAndVotes: false);

    /// <summary>The least costly first, then the one with the most votes, then by a list drawn and published beforehand.</summary>
    /// <param name="lot">Every project's identifier, the first to go first.</param>
    public static TieRule ByCostThenVotesThenLot(IReadOnlyList<string> lot) => new(lot, byCostAndVotes: true);

    /// <summary>The rank of every project, 0 the first.</summary>
    internal int[] Ranks(IReadOnlyList<BudgetProject> projects, IReadOnlyList<decimal> votes)
    {
        var drawn = lot is null ? null : Places(lot);
        var order = Enumerable.Range(0, projects.Count);
        var sorted = byCostAndVotes ? order.OrderBy(at => projects[at].Cost).ThenByDescending(at => votes[at]) : order.OrderBy(_ => 0);
        sorted = drawn is null ? sorted.ThenBy(at => projects[at].Id, StringComparer.Ordinal) : sorted.ThenBy(at => Place(drawn, projects[at].Id));
        var ranks = new int[projects.Count];
        foreach (var (rank, at) in sorted.Index()) ranks[at] = rank;
        return ranks;
    }

    private static Dictionary<string, int> Places(IReadOnlyList<string> lot)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in lot)
        {
            if (!places.TryAdd(id, places.Count)) throw new ArgumentException($"The lot names the project '{id}' twice.", nameof(lot));
        }

        return places;
    }

    private static int Place(Dictionary<string, int> drawn, string id) =>
        drawn.TryGetValue(id, out var place) ? place : throw new ArgumentException($"The lot does not name the project '{id}'.", nameof(id));
}
