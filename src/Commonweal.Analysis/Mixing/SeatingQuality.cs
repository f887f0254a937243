namespace Commonweal.Analysis.Mixing;

/// <summary>How good a plan is, counted from the plan alone.</summary>
/// <param name="Repeats">Pairs who sit at the same table in more than one round; those who are kept together are not counted.</param>
/// <param name="MostMeetings">In how many rounds the pair sits together that does so most often; those kept together are not counted.</param>
/// <param name="Imbalance">
/// The mean over rounds, tables and fields of the sum over values of |share at the table − share of all in that round|:
/// 0 is a perfect likeness, 2 the worst; where numbers do not divide, 0 cannot be reached.
/// </param>
/// <param name="QuotaBreaks">
/// How often the people of a value at a table are more than one away from its fair share (seats taken at the table × share
/// of all in that round).
/// </param>
/// <param name="WithoutLanguage">Seats, over all rounds, at tables where not all share a language: those who do not speak the one most at the table do.</param>
/// <param name="ApartBroken">How often two who should be apart sit together.</param>
public sealed record SeatingQuality(int Repeats, int MostMeetings, double Imbalance, int QuotaBreaks, int WithoutLanguage, int ApartBroken)
{
    /// <summary>Counts what a plan reaches.</summary>
    /// <param name="task">What was asked.</param>
    /// <param name="plan">A plan for it, also one that leaves people out.</param>
    /// <exception cref="ArgumentException">The plan seats people the task does not know.</exception>
    public static SeatingQuality Of(SeatingTask task, SeatingPlan plan)
    {
        if (plan.Rounds.SelectMany(tables => tables).SelectMany(table => table).Any(person => person < 0 || person >= task.People))
            throw new ArgumentException("The plan seats people the task does not know.", nameof(plan));
        var meetings = plan.Rounds.SelectMany(tables => tables)
            .SelectMany(table => Pairs(table))
            .Where(pair => !task.AreTogether(pair.One, pair.Other))
            .CountBy(pair => pair)
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        var apart = task.Apart.SelectMany(group => Pairs([.. group.Order()])).ToHashSet();
        var (deviation, cells, breaks) = Balance(task, plan);
        return new SeatingQuality(
            meetings.Values.Count(times => times > 1),
            meetings.Values.DefaultIfEmpty(0).Max(),
            cells == 0 ? 0 : deviation / cells,
            breaks,
            task.Languages is { } languages ? plan.Rounds.SelectMany(tables => tables).Sum(table => table.Count - languages.MostShared(table)) : 0,
            apart.Sum(pair => meetings.GetValueOrDefault(pair)));
    }

    private static (double Deviation, int Cells, int Breaks) Balance(SeatingTask task, SeatingPlan plan)
    {
        var (deviation, cells, breaks) = (0.0, 0, 0);
        foreach (var tables in plan.Rounds)
        {
            var all = Count(task.Values, tables.SelectMany(table => table));
            var present = tables.Sum(table => table.Count);
            foreach (var table in tables.Where(table => table.Count > 0))
            {
                var here = Count(task.Values, table);
                for (var value = 0; value < all.Length; value++)
                {
                    deviation += Math.Abs(((double)here[value] / table.Count) - ((double)all[value] / present));
                    breaks += Math.Abs(((long)here[value] * present) - ((long)table.Count * all[value])) > present ? 1 : 0;
                }

                cells += task.Values.Fields;
            }
        }

        return (deviation, cells, breaks);
    }

    private static int[] Count(FieldValues values, IEnumerable<int> people)
    {
        var counts = new int[values.Count];
        foreach (var value in people.SelectMany(person => values.OfPerson[person]))
            counts[value]++;
        return counts;
    }

    private static IEnumerable<(int One, int Other)> Pairs(IReadOnlyList<int> people) =>
        people.SelectMany((one, at) => people.Skip(at + 1).Select(other => (one, other)));
}
