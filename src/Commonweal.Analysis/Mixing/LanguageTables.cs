namespace Commonweal.Analysis.Mixing;

/// <summary>
/// Seats of a round whose tables share languages as far as a few attempts find: table after table is given the language
/// most of those left speak among the languages of those hardest to place, and is filled with people who speak it. Exchanges
/// alone would rarely come there, since a language's speakers gain nothing until enough of them sit at one table.
/// </summary>
internal static class LanguageTables
{
    private const int Attempts = 12;

    /// <summary>The seats with the fewest people who do not speak the language of their table; null where languages do not matter or units fit no table so.</summary>
    public static int[][]? Round(SeatingTask task, ref Draw draw)
    {
        if (task.Languages is not { } languages)
            return null;
        int[][]? best = null;
        var least = int.MaxValue;
        for (var attempt = 0; attempt < Attempts && least > 0; attempt++)
        {
            // Those of one language mix with those of several; only if that never works out they go first.
            var seated = Fill(task, languages, mixed: attempt < Attempts - 1, ref draw);
            var without = seated?.Sum(people => people.Length - languages.MostShared(people));
            if (without < least)
                (best, least) = (seated, without.Value);
        }

        return best;
    }

    private static int[][]? Fill(SeatingTask task, FieldValues languages, bool mixed, ref Draw draw)
    {
        var left = draw.Order(task.People).Where(person => task.UnitOf(person)[0] == person)
            .Select(person => (People: task.UnitOf(person), Speaks: Common(languages, task.UnitOf(person)))).ToList();
        var sizes = Packing.Level(task.Capacities, task.People);
        var seated = new int[sizes.Length][];
        foreach (var table in draw.Order(sizes.Length).OrderByDescending(table => sizes[table]))
        {
            var language = left.OrderBy(unit => unit.Speaks.Length).ThenByDescending(unit => unit.People.Length).Select(unit => unit.Speaks).FirstOrDefault([])
                .DefaultIfEmpty(-1).MaxBy(spoken => left.Sum(unit => unit.Speaks.Contains(spoken) ? unit.People.Length : 0));
            var (chosen, free) = (new List<int>(), sizes[table]);
            foreach (var unit in left.OrderBy(unit => unit.Speaks.Contains(language) ? 0 : 1).ThenByDescending(unit => unit.People.Length).ThenBy(unit => mixed ? 0 : unit.Speaks.Length).ToList())
            {
                if (unit.People.Length > free)
                    continue;
                chosen.AddRange(unit.People);
                free -= unit.People.Length;
                left.Remove(unit);
            }

            seated[table] = [.. chosen];
        }

        return left.Count == 0 ? seated : null;
    }

    private static int[] Common(FieldValues languages, int[] unit) =>
        unit.Select(person => languages.OfPerson[person]).Aggregate((one, other) => [.. one.Intersect(other)]);
}
