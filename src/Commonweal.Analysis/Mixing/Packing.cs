using System.Globalization;

namespace Commonweal.Analysis.Mixing;

/// <summary>
/// Seats of a round before anything is improved: tables as equally full as their capacities allow, units of people who
/// sit together first, the largest before the others, in random order.
/// </summary>
internal static class Packing
{
    public static int[][] Round(SeatingTask task, ref Draw draw) =>
        LanguageTables.Round(task, ref draw) ?? Filled(task, ref draw);

    private static int[][] Filled(SeatingTask task, ref Draw draw)
    {
        var free = Level(task.Capacities, task.People);
        var seated = free.Select(_ => new List<int>()).ToArray();
        var order = draw.Order(task.People).Where(person => task.UnitOf(person)[0] == person).OrderByDescending(person => task.UnitOf(person).Length);
        foreach (var unit in order.Select(task.UnitOf))
        {
            var table = Roomiest(free);
            if (free[table] < unit.Length)
                table = Roomiest([.. task.Capacities.Select((seats, at) => seats - seated[at].Count)]);
            if (task.Capacities[table] - seated[table].Count < unit.Length)
                throw new NoSeatException(string.Create(CultureInfo.InvariantCulture, $"No table has {unit.Length} seats left for person {unit[0]} and those to sit with."));
            free[table] -= unit.Length;
            seated[table].AddRange(unit);
        }

        return [.. seated.Select(people => people.ToArray())];
    }

    /// <summary>How many sit at each table when all are as equally full as their capacities allow.</summary>
    public static int[] Level(IReadOnlyList<int> capacities, int people)
    {
        var sizes = new int[capacities.Count];
        for (var left = people; left > 0;)
        {
            for (var table = 0; table < sizes.Length && left > 0; table++)
            {
                if (sizes[table] == capacities[table])
                    continue;
                sizes[table]++;
                left--;
            }
        }

        return sizes;
    }

    private static int Roomiest(int[] free)
    {
        var best = 0;
        for (var table = 1; table < free.Length; table++)
            best = free[table] > free[best] ? table : best;
        return best;
    }
}
