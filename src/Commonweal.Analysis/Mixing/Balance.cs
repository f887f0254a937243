namespace Commonweal.Analysis.Mixing;

/// <summary>
/// How many people of each value sit at each table, and what an exchange changes of the cost: half the distance to the
/// fair share, and one for each person outside it rounded down and up. With tables of one size the distance is least
/// exactly where nobody is outside, and then the same for all plans, so that the cost has no say between them.
/// </summary>
internal sealed class Balance
{
    private const double Distance = 0.5;
    private const double Outside = 1;

    private readonly int[][] valuesOf;
    private readonly int values;
    private readonly int[] count;
    private readonly int[] toAdd;
    private readonly int[] toDrop;

    // For each table of each round, for each value, the cost by count.
    private readonly int[][][] costs;

    public Balance(FieldValues fields, int scale, int rounds, Func<int, int[][]> seated)
    {
        (valuesOf, values) = (fields.OfPerson, fields.Count);
        var tables = rounds == 0 ? [] : Enumerable.Range(0, rounds).Select(seated).ToArray();
        var perRound = tables.Length == 0 ? 0 : tables[0].Length;
        count = new int[rounds * perRound * values];
        (toAdd, toDrop) = (new int[count.Length], new int[count.Length]);
        costs = new int[rounds * perRound][][];
        for (var round = 0; round < rounds; round++)
        {
            var all = new int[values];
            foreach (var value in tables[round].SelectMany(table => table).SelectMany(person => valuesOf[person]))
                all[value]++;
            var bySize = new Dictionary<int, int[][]>();
            for (var table = 0; table < perRound; table++)
            {
                var people = tables[round][table];
                if (!bySize.TryGetValue(people.Length, out var cost))
                    bySize[people.Length] = cost = Costs(people.Length, all, Math.Max(1, tables[round].Sum(others => others.Length)), scale);
                var here = (round * perRound) + table;
                costs[here] = cost;
                foreach (var value in people.SelectMany(person => valuesOf[person]))
                    count[(here * values) + value]++;
                for (var value = 0; value < values; value++)
                    Refresh(here, value);
            }
        }
    }

    /// <summary>What a table costs.</summary>
    public long Cost(int table)
    {
        var cost = 0L;
        for (var value = 0; value < values; value++)
            cost += costs[table][value][count[(table * values) + value]];
        return cost;
    }

    /// <summary>What all tables of a round must cost at least: every value spread over them as evenly as can be, whatever the others do.</summary>
    public long Least(int firstTable, int tables)
    {
        var least = 0L;
        for (var value = 0; value < values; value++)
        {
            var (spread, left) = (new int[tables], 0);
            for (var table = 0; table < tables; table++)
            {
                left += count[((firstTable + table) * values) + value];
                least += costs[firstTable + table][value][0];
            }

            // The cost of a table is convex in its count, so the cheapest next place is always right.
            var next = new PriorityQueue<int, (int Cost, int Table)>();
            for (var table = 0; table < tables; table++)
                Offer(table);
            for (; left > 0; left--)
            {
                var table = next.Dequeue();
                least += Rise(table);
                spread[table]++;
                Offer(table);
            }

            int Rise(int table) => costs[firstTable + table][value][spread[table] + 1] - costs[firstTable + table][value][spread[table]];

            void Offer(int table)
            {
                if (spread[table] + 2 < costs[firstTable + table][value].Length)
                    next.Enqueue(table, (Rise(table), table));
            }
        }

        return least;
    }

    /// <summary>By how much exchanging one person for one changes the cost.</summary>
    public int Delta(int tableA, int tableB, int fromA, int fromB)
    {
        var (one, other) = (valuesOf[fromA], valuesOf[fromB]);
        var (a, b, delta) = (tableA * values, tableB * values, 0);
        for (var field = 0; field < one.Length && field < other.Length; field++)
        {
            var (left, right) = (one[field], other[field]);
            if (left != right)
                delta += toDrop[a + left] + toAdd[b + left] + toDrop[b + right] + toAdd[a + right];
        }

        return delta;
    }

    /// <summary>By how much exchanging some for others changes the cost.</summary>
    public int Delta(int tableA, int tableB, ReadOnlySpan<int> fromA, ReadOnlySpan<int> fromB)
    {
        if (fromA.Length == 1 && fromB.Length == 1)
            return Delta(tableA, tableB, fromA[0], fromB[0]);
        var delta = Exchange(tableA, tableB, fromA, fromB);
        _ = Exchange(tableA, tableB, fromB, fromA);
        return delta;
    }

    /// <summary>Exchanges, and says by how much that changed the cost.</summary>
    public int Exchange(int tableA, int tableB, ReadOnlySpan<int> fromA, ReadOnlySpan<int> fromB) =>
        Move(tableA, tableB, fromA) + Move(tableB, tableA, fromB);

    private int Move(int from, int to, ReadOnlySpan<int> people)
    {
        var delta = 0;
        foreach (var person in people)
        {
            foreach (var value in valuesOf[person])
            {
                delta += toDrop[(from * values) + value] + toAdd[(to * values) + value];
                count[(from * values) + value]--;
                count[(to * values) + value]++;
                Refresh(from, value);
                Refresh(to, value);
            }
        }

        return delta;
    }

    private void Refresh(int table, int value)
    {
        var (cost, at) = (costs[table][value], (table * values) + value);
        var now = count[at];
        toAdd[at] = now + 1 < cost.Length ? cost[now + 1] - cost[now] : 0;
        toDrop[at] = now > 0 ? cost[now - 1] - cost[now] : 0;
    }

    // Counts may pass the table's size for a moment, while an exchange of several is under way.
    private static int[][] Costs(int size, int[] all, int present, int scale) =>
        [.. all.Select(number => Enumerable.Range(0, (2 * size) + 1).Select(count =>
        {
            var fair = (long)size * number;
            var (low, high) = (fair / present, (fair + present - 1) / present);
            var distance = Math.Abs(count - ((double)fair / present));
            var outside = Math.Max(0, Math.Max(low - count, count - high));
            return (int)Math.Round(scale * ((Distance * distance) + (Outside * outside)));
        }).ToArray())];
}
