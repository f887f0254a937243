namespace Commonweal.Analysis.Mixing;

/// <summary>
/// Rounds without a repeat from finite geometry. People stand in columns of as many as there are tables, one column for
/// each seat; in round w the person at place i of column j sits at table i + j·w, reckoned in a ring. Two meet where
/// (difference of places) = (difference of columns)·w: once, where differences of the columns' elements can be divided
/// by, and never within a column. So columns may meet among themselves in further rounds, by the same rule.
/// </summary>
/// <remarks>
/// The lines of an affine plane with a parallel class as columns (Bose 1938), with MacNeish's product of fields (1922)
/// where the number of tables is no power of a prime. Not every number of rounds that is possible is reached so.
/// </remarks>
internal static class RepeatFreeRounds
{
    /// <summary>Rounds for a task where only meetings matter, or null where the method gives too few.</summary>
    public static int[][][]? For(SeatingTask task)
    {
        var (tables, people) = (task.Tables, task.People);
        var seats = (people + tables - 1) / tables;
        if (task.Capacities.Any(capacity => capacity < seats))
            return null;
        var all = Rounds(new FiniteRing(tables), seats);

        // The last people of the last column are missing: their tables hold one fewer, which only holds while columns stay apart.
        var usable = people == tables * seats ? all.Count : Math.Min(all.Count, tables);
        return task.Rounds > usable ? null : [.. all.Take(task.Rounds).Select(round => round.Select(table => table.Where(person => person < people).ToArray()).ToArray())];
    }

    private static List<int[][]> Rounds(FiniteRing ring, int seats)
    {
        var tables = ring.Order;
        if (seats > ring.Divisible.Count)
            return [[.. Enumerable.Range(0, tables * seats).Chunk(seats)]];
        var rounds = Enumerable.Range(0, tables)
            .Select(w => Enumerable.Range(0, tables)
                .Select(table => Enumerable.Range(0, seats).Select(j => (j * tables) + ring.Minus(table, ring.Times(ring.Divisible[j], w))).ToArray())
                .ToArray())
            .ToList();
        if (seats > 1 && tables % seats == 0)
        {
            rounds.AddRange(Rounds(new FiniteRing(tables / seats), seats)
                .Select(within => Enumerable.Range(0, seats).SelectMany(column => within.Select(table => table.Select(person => (column * tables) + person).ToArray())).ToArray()));
        }

        return rounds;
    }
}
