namespace Commonweal.Analysis.Mixing;

/// <summary>
/// A plan under way: who sits where, what it costs, and what an exchange between two tables of a round would change.
/// Costs are whole numbers in units of <see cref="Scale"/> to a meeting that is not the first of its pair.
/// </summary>
internal sealed class Hall
{
    /// <summary>The cost of a meeting again.</summary>
    public const int Scale = 1024;

    // What must hold outweighs what should by so much that no temperature gives it up again.
    private const int Apart = 30 * Scale;
    private const int Language = 20 * Scale;

    private readonly int[] tableOf;
    private readonly int[] seatOf;
    private readonly int[] seats;
    private readonly int[] start;
    private readonly int[] size;
    private readonly BitSets atTable;
    private readonly Meetings meetings;
    private readonly Balance balance;
    private readonly CommonLanguage? language;
    private readonly int[]? stays;
    private readonly int change;
    private readonly bool simple;

    /// <summary>A hall where everybody already sits.</summary>
    /// <param name="task">What is asked.</param>
    /// <param name="seated">The people by table and round.</param>
    /// <param name="firstOpen">The first round whose seats may change.</param>
    /// <param name="stays">For each person of each round the table that should stay theirs, or −1; null where it does not matter.</param>
    /// <param name="change">What another table costs those who should stay.</param>
    public Hall(SeatingTask task, int[][][] seated, int firstOpen = 0, int[]? stays = null, int change = 0)
    {
        (Task, FirstOpen, this.stays, this.change) = (task, firstOpen, stays, change);
        var (rounds, tables, people) = (task.Rounds, task.Tables, task.People);
        (tableOf, seatOf, seats) = (new int[rounds * people], new int[rounds * people], new int[rounds * people]);
        (start, size) = (new int[rounds * tables], new int[rounds * tables]);
        Array.Fill(tableOf, -1);
        atTable = new BitSets(rounds * tables, people);
        meetings = new Meetings(task, atTable);
        for (var round = 0; round < rounds; round++)
        {
            var next = round * people;
            for (var table = 0; table < tables; table++)
            {
                var here = (round * tables) + table;
                (start[here], size[here]) = (next, seated[round][table].Length);
                foreach (var person in seated[round][table])
                {
                    (seats[next], seatOf[(round * people) + person], tableOf[(round * people) + person]) = (person, next, table);
                    atTable.Set(here, person);
                    next++;
                }

                meetings.Sit(Seated(here));
            }
        }

        balance = new Balance(task.Values, Scale, rounds, round => seated[round]);
        language = task.Languages is { } spoken ? new CommonLanguage(spoken, [.. seated.SelectMany(round => round)]) : null;
        simple = language is null && task.Apart.Count == 0 && stays is null;
        IsPlain = simple && task.HasOnlySingles;
        (Cost, Least) = Costs();
    }

    public SeatingTask Task { get; }

    public int FirstOpen { get; }

    /// <summary>Whether nothing matters but the mix of tables and meetings, and everybody moves alone.</summary>
    public bool IsPlain { get; }

    /// <summary>What the plan costs.</summary>
    public long Cost { get; private set; }

    /// <summary>What no plan can be cheaper than.</summary>
    public long Least { get; }

    /// <summary>The table of a person in a round, or −1.</summary>
    public int TableOf(int round, int person) => tableOf[(round * Task.People) + person];

    /// <summary>The people at a table, counted over all rounds.</summary>
    public ReadOnlySpan<int> Seated(int round, int table) => Seated((round * Task.Tables) + table);

    /// <summary>In a plain hall, by how much exchanging two people changes the cost; or more than what is allowed, where it is clear before all is counted.</summary>
    public int Delta(int round, int tableA, int tableB, int fromA, int fromB, long allowed)
    {
        var (a, b) = ((round * Task.Tables) + tableA, (round * Task.Tables) + tableB);
        var delta = balance.Delta(a, b, fromA, fromB) - (Scale * meetings.Saved(a, b, fromA, fromB));
        return delta > allowed ? delta : delta + (Scale * meetings.Gained(a, b, fromA, fromB));
    }

    /// <summary>By how much exchanging as many people of one table for those of another changes the cost.</summary>
    public int Delta(int round, int tableA, int tableB, ReadOnlySpan<int> fromA, ReadOnlySpan<int> fromB)
    {
        var (a, b) = ((round * Task.Tables) + tableA, (round * Task.Tables) + tableB);
        var delta = balance.Delta(a, b, fromA, fromB) + (Scale * meetings.Delta(a, b, fromA, fromB));
        if (simple)
            return delta;
        delta += Apart * meetings.ApartDelta(a, b, fromA, fromB);
        if (language is not null)
            delta += Language * language.Delta(a, b, fromA, fromB);
        return delta + Moves(round, tableA, tableB, fromA) + Moves(round, tableB, tableA, fromB);
    }

    /// <summary>Exchanges as many people of one table for those of another.</summary>
    /// <param name="round">The round.</param>
    /// <param name="tableA">One table.</param>
    /// <param name="tableB">The other.</param>
    /// <param name="fromA">Those who leave the one.</param>
    /// <param name="fromB">Those who leave the other.</param>
    /// <param name="delta">By how much that changes the cost.</param>
    public void Exchange(int round, int tableA, int tableB, ReadOnlySpan<int> fromA, ReadOnlySpan<int> fromB, int delta)
    {
        var (a, b) = ((round * Task.Tables) + tableA, (round * Task.Tables) + tableB);
        meetings.Exchange(Seated(a), Seated(b), fromA, fromB);
        _ = balance.Exchange(a, b, fromA, fromB);
        language?.Exchange(a, b, fromA, fromB);
        for (var i = 0; i < fromA.Length; i++)
        {
            var (one, other) = ((round * Task.People) + fromA[i], (round * Task.People) + fromB[i]);
            (tableOf[one], tableOf[other]) = (tableB, tableA);
            (seatOf[one], seatOf[other]) = (seatOf[other], seatOf[one]);
            (seats[seatOf[one]], seats[seatOf[other]]) = (fromA[i], fromB[i]);
            atTable.Flip(a, fromA[i]);
            atTable.Flip(b, fromA[i]);
            atTable.Flip(a, fromB[i]);
            atTable.Flip(b, fromB[i]);
        }

        Cost += delta;
    }

    /// <summary>The people by table and round.</summary>
    public int[][][] Plan() =>
        [.. Enumerable.Range(0, Task.Rounds).Select(round => Enumerable.Range(0, Task.Tables).Select(table => Seated(round, table).ToArray()).ToArray())];

    private ReadOnlySpan<int> Seated(int table) => seats.AsSpan(start[table], size[table]);

    private int Moves(int round, int from, int to, ReadOnlySpan<int> people)
    {
        if (stays is null)
            return 0;
        var moves = 0;
        foreach (var person in people)
        {
            var home = stays[(round * Task.People) + person];
            if (home >= 0)
                moves += (to == home ? 0 : 1) - (from == home ? 0 : 1);
        }

        return moves * change;
    }

    // Closed rounds cost the same whatever is done; their meetings count, and so do pairs who must meet again.
    private (long Cost, long Least) Costs()
    {
        var (cost, least) = (Scale * meetings.Again(Task), 0L);
        for (var here = FirstOpen * Task.Tables; here < start.Length; here++)
        {
            cost += balance.Cost(here) + ((long)Apart * meetings.ApartAt(here, Seated(here)));
            cost += language is null ? 0 : (long)Language * (size[here] - language.Speakers(here));
        }

        for (var round = FirstOpen; round < Task.Rounds; round++)
            least += balance.Least(round * Task.Tables, Task.Tables);
        return (cost, least);
    }
}
