namespace Commonweal.Engagement.SharedMeals.Seating;

/// <summary>
/// Earlier meetings as closed rounds of the present tables. What tables there were then does not matter, only who met whom:
/// a table too large for any of today's is told as several that have all its pairs.
/// </summary>
internal static class MeetingHistory
{
    /// <summary>More rounds than the engine takes are not told: they are the oldest.</summary>
    private const int MostRounds = 150;

    public static IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> Rounds(IReadOnlyList<int[]> met, int[] capacities)
    {
        var rounds = new List<int[][]>();
        foreach (var group in met.SelectMany(m => Fitting(m, capacities.Max())))
        {
            if (rounds.Any(round => Put(round, group, capacities))) continue;
            if (rounds.Count == MostRounds) break;
            rounds.Add([.. capacities.Select(_ => Array.Empty<int>())]);
            Put(rounds[^1], group, capacities);
        }
        return [.. rounds.Select(round => (IReadOnlyList<IReadOnlyList<int>>)[.. round])];
    }

    private static bool Put(int[][] round, int[] group, int[] capacities)
    {
        if (round.Any(table => table.Intersect(group).Any())) return false;
        var free = Enumerable.Range(0, round.Length).Where(t => round[t].Length == 0 && capacities[t] >= group.Length).DefaultIfEmpty(-1).MinBy(t => t < 0 ? 0 : capacities[t]);
        if (free < 0) return false;
        round[free] = group;
        return true;
    }

    private static IEnumerable<int[]> Fitting(int[] group, int most)
    {
        if (group.Length <= most) return [group];
        var parts = group.Chunk(Math.Max(1, most / 2)).ToList();
        return parts.SelectMany((one, at) => parts.Skip(at + 1).Select(other => (int[])[.. one, .. other])).Where(pair => pair.Length > 1);
    }
}
