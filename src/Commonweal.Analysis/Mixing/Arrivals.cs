using System.Globalization;

namespace Commonweal.Analysis.Mixing;

/// <summary>
/// Gives people who came late a seat in every open round without moving anybody: at one of the tables that are not
/// fuller than they must be, where it costs least.
/// </summary>
internal sealed class Arrivals
{
    // As in the hall: who should be apart before a language, a language before meetings again.
    private const double Apart = 30;
    private const double Language = 20;

    private readonly SeatingTask task;
    private readonly List<int>[][] seated;
    private readonly BitSets met;
    private readonly BitSets apart;

    public Arrivals(SeatingTask task, SeatingPlan plan)
    {
        this.task = task;
        seated = [.. plan.Rounds.Select(tables => tables.Select(table => table.ToList()).ToArray())];
        (met, apart) = (new BitSets(task.People, task.People), new BitSets(task.People, task.People));
        foreach (var group in seated.SelectMany(tables => tables))
            Mark(met, group, group);
        foreach (var group in task.Apart)
            Mark(apart, group, group);
    }

    /// <summary>The plan with everybody in it, from the first open round on.</summary>
    /// <exception cref="NoSeatException">Somebody finds no seat, or those who sit together are apart in the plan.</exception>
    public int[][][] Seat(int firstOpen, ref Draw draw)
    {
        int[][] units = [.. draw.Order(task.People).Where(person => task.UnitOf(person)[0] == person).Select(task.UnitOf).OrderByDescending(unit => unit.Length)];
        for (var round = firstOpen; round < task.Rounds; round++)
        {
            var level = Packing.Level(task.Capacities, task.People).Max();
            var tableOf = new Dictionary<int, int>(seated[round].SelectMany((table, at) => table.Select(person => KeyValuePair.Create(person, at))));
            foreach (var unit in units)
            {
                int[] homes = [.. unit.Where(tableOf.ContainsKey).Select(person => tableOf[person]).Distinct()];
                if (homes.Length > 1)
                    throw new NoSeatException(string.Create(CultureInfo.InvariantCulture, $"In round {round} the plan separates person {unit[0]} from those to sit with."));
                int[] coming = [.. unit.Where(person => !tableOf.ContainsKey(person))];
                if (coming.Length > 0)
                    Sit(round, coming, homes.Length == 1 ? homes[0] : Best(round, coming, level));
            }
        }

        return [.. seated.Select(tables => tables.Select(table => table.ToArray()).ToArray())];
    }

    private int Best(int round, int[] coming, int level)
    {
        var tables = Enumerable.Range(0, task.Tables).Where(table => Left(round, table) >= coming.Length).ToList();
        var fair = tables.Where(table => seated[round][table].Count + coming.Length <= level).ToList();
        return (fair.Count > 0 ? fair : tables).DefaultIfEmpty(0).MinBy(table => Cost(seated[round], table, coming));
    }

    private int Left(int round, int table) => task.Capacities[table] - seated[round][table].Count;

    private void Sit(int round, int[] coming, int table)
    {
        if (Left(round, table) < coming.Length)
            throw new NoSeatException(string.Create(CultureInfo.InvariantCulture, $"In round {round} no table has {coming.Length} seats left for person {coming[0]} and those to sit with."));
        Mark(met, coming, seated[round][table]);
        Mark(met, seated[round][table], coming);
        Mark(met, coming, coming);
        seated[round][table].AddRange(coming);
    }

    private double Cost(List<int>[] tables, int table, int[] coming)
    {
        var (people, values) = (tables[table], task.Values);
        var pairs = coming.Sum(person => people.Sum(other => (met.Has(person, other) ? 1 : 0) + (apart.Has(person, other) ? Apart : 0)));
        var (size, present) = (people.Count + coming.Length, tables.Sum(others => others.Count) + coming.Length);
        var surplus = 0.0;
        foreach (var value in coming.SelectMany(person => values.OfPerson[person]))
            surplus += Count(values, people.Concat(coming), value) - ((double)size * Count(values, tables.SelectMany(others => others).Concat(coming), value) / present);
        return pairs + surplus + (Language * (Without(people.Concat(coming)) - Without(people)));
    }

    private int Without(IEnumerable<int> people) => task.Languages is { } languages ? people.Count() - languages.MostShared(people) : 0;

    private static int Count(FieldValues values, IEnumerable<int> people, int value) => people.Count(person => values.OfPerson[person].Contains(value));

    private static void Mark(BitSets sets, IReadOnlyCollection<int> some, IReadOnlyCollection<int> others)
    {
        foreach (var one in some)
        {
            foreach (var other in others)
                sets.Set(one, other);
        }
    }
}
