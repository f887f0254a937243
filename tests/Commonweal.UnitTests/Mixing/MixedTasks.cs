using Commonweal.Analysis.Mixing;
using CsCheck;

namespace Commonweal.UnitTests.Mixing;

/// <summary>Invented tasks of every kind, and what a plan costs, counted the slow way.</summary>
internal static class MixedTasks
{
    /// <summary>Tasks with fields, languages, people together and apart, tables of different sizes.</summary>
    public static Gen<SeatingTask> Any { get; } =
        from people in Gen.Int[4, 24]
        from tables in Gen.Int[2, Math.Max(2, people / 3)]
        from rounds in Gen.Int[1, 4]
        from fields in Gen.Int[0, 3].SelectMany(count => Gen.Int[0, 2].Array[people].Array[count])
        from languages in Gen.Bool.SelectMany(matters => Gen.Int[1, 7].Array[matters ? people : 0])
        from spare in Gen.Int[2, 4].Array[tables]
        from apart in Gen.Int[0, people - 1].Array[2].Array[0, 3]
        from pairs in Gen.Int[0, 2]
        select new SeatingTask(
            people,
            [.. spare.Select(seats => ((people + tables - 1) / tables) + seats)],
            rounds,
            [.. fields.Select(field => (IReadOnlyList<string>)[.. field.Select(value => $"{value}")])],
            languages.Length == 0 ? null : [.. languages.Select(Spoken)],
            together: [.. Enumerable.Range(0, Math.Min(pairs, people / 4)).Select(pair => (IReadOnlyCollection<int>)[4 * pair, (4 * pair) + 2])],
            apart: [.. apart.Where(pair => pair.All(person => person % 2 == 1)).Select(pair => (IReadOnlyCollection<int>)pair)]);

    /// <summary>Meetings again, and what the balance, a missing language and broken distances weigh, from the plan alone.</summary>
    public static double Cost(SeatingTask task, SeatingPlan plan)
    {
        var quality = SeatingQuality.Of(task, plan);
        var again = plan.Rounds.SelectMany(tables => tables)
            .SelectMany(table => table.SelectMany(one => table.Where(other => other > one && !task.AreTogether(one, other)).Select(other => (one, other))))
            .CountBy(pair => pair).Sum(pair => pair.Value - 1);
        return again + (30 * quality.ApartBroken) + (20 * quality.WithoutLanguage) + plan.Rounds.Sum(tables => tables.Sum(table => OffBalance(task, table)));
    }

    private static double OffBalance(SeatingTask task, IReadOnlyList<int> table) =>
        Enumerable.Range(0, task.Values.Count).Sum(value =>
        {
            var here = table.Count(person => task.Values.OfPerson[person].Contains(value));
            var fair = (double)table.Count * task.Values.OfPerson.Count(values => values.Contains(value)) / task.People;
            return (0.5 * Math.Abs(here - fair)) + Math.Max(0, Math.Max(Math.Floor(fair + 1e-9) - here, here - Math.Ceiling(fair - 1e-9)));
        });

    private static IReadOnlyCollection<string> Spoken(int bits) => [.. new[] { "en", "ar", "uk" }.Where((_, at) => (bits >> at & 1) != 0)];
}
