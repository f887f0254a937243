using System.Globalization;

namespace Commonweal.Analysis.Mixing;

/// <summary>Who sits where in each round. Immutable; people, tables and rounds are numbered from 0.</summary>
public sealed class SeatingPlan
{
    /// <summary>A plan.</summary>
    /// <param name="rounds">For each round the tables, for each table the people at it in any order.</param>
    /// <exception cref="ArgumentException">There is no round, rounds have different numbers of tables, or somebody sits twice in a round.</exception>
    public SeatingPlan(IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> rounds)
    {
        if (rounds.Count == 0 || rounds.Any(tables => tables.Count == 0 || tables.Count != rounds[0].Count))
            throw new ArgumentException("A plan needs a round, and every round the same tables.", nameof(rounds));
        for (var round = 0; round < rounds.Count; round++)
        {
            var twice = rounds[round].SelectMany(table => table).GroupBy(person => person).FirstOrDefault(seats => seats.Count() > 1);
            if (twice is not null)
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Person {twice.Key} sits twice in round {round}."), nameof(rounds));
        }

        Rounds = [.. rounds.Select(tables => (IReadOnlyList<IReadOnlyList<int>>)[.. tables.Select(table => (IReadOnlyList<int>)[.. table.Order()])])];
    }

    /// <summary>For each round the tables, for each table the people at it in rising order.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> Rounds { get; }

    /// <summary>How many tables there are.</summary>
    public int Tables => Rounds[0].Count;

    /// <summary>In how many seats another plan differs for people both plans seat in a round.</summary>
    /// <param name="later">A plan of as many rounds.</param>
    /// <exception cref="ArgumentException">The other plan has another number of rounds.</exception>
    public int Changes(SeatingPlan later)
    {
        if (later.Rounds.Count != Rounds.Count)
            throw new ArgumentException("Only plans of as many rounds can be compared.", nameof(later));
        return Enumerable.Range(0, Rounds.Count).Sum(round =>
        {
            var now = later.TableOf(round);
            return TableOf(round).Count(was => now.TryGetValue(was.Key, out var table) && table != was.Value);
        });
    }

    /// <summary>The table of everybody who sits in a round.</summary>
    internal Dictionary<int, int> TableOf(int round) =>
        Rounds[round].SelectMany((people, table) => people.Select(person => (person, table))).ToDictionary(seat => seat.person, seat => seat.table);
}
