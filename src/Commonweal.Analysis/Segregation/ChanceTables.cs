namespace Commonweal.Analysis.Segregation;

/// <summary>
/// What an index would show if nobody lived apart: people of all groups are dealt to the areas at random, every area and
/// group keeping its size. A value near this says nothing (Carrington and Troske 1997).
/// </summary>
public static class ChanceTables
{
    /// <summary>The mean of an index over tables without segregation.</summary>
    /// <param name="table">Who lives where; all counts must be whole.</param>
    /// <param name="index">The index.</param>
    /// <param name="repetitions">How many tables are dealt; at least 1.</param>
    /// <param name="seed">The same seed gives the same mean.</param>
    /// <exception cref="ArgumentException">A count is not whole, or there are more than two billion people.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no repetitions.</exception>
    public static double Expected(MixTable table, Func<MixTable, double> index, int repetitions, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(repetitions, 1);
        var sum = 0.0;
        for (var repetition = 0; repetition < repetitions; repetition++)
            sum += index(table.With(Deal(table, Crowd(table), SplitMix.Stream(seed, repetition))));
        return sum / repetitions;
    }

    internal static int People(MixTable table)
    {
        foreach (var count in table.Counts)
        {
            if (count != Math.Floor(count))
                throw new ArgumentException("Chance works on whole people: a count is not whole.", nameof(table));
        }

        return table.Total <= Array.MaxLength ? (int)table.Total : throw new ArgumentException("There are too many people to draw one by one.", nameof(table));
    }

    // Everybody, by group.
    private static int[] Crowd(MixTable table)
    {
        var crowd = new int[People(table)];
        var next = 0;
        for (var group = 0; group < table.Groups.Count; group++)
        {
            crowd.AsSpan(next, (int)table.GroupTotal(group)).Fill(group);
            next += (int)table.GroupTotal(group);
        }

        return crowd;
    }

    private static double[] Deal(MixTable table, int[] crowd, SplitMix random)
    {
        var dealt = new double[table.Counts.Length];
        var next = 0;
        for (var area = 0; area < table.Areas.Count; area++)
        {
            for (var place = 0; place < table.AreaTotal(area); place++, next++)
            {
                var taken = next + random.Below(crowd.Length - next);
                (crowd[next], crowd[taken]) = (crowd[taken], crowd[next]);
                dealt[(area * table.Groups.Count) + crowd[next]]++;
            }
        }

        return dealt;
    }
}
