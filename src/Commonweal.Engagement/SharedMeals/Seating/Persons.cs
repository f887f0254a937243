using Commonweal.Analysis.Mixing;

namespace Commonweal.Engagement.SharedMeals.Seating;

/// <summary>The people of a question as the engine numbers them: the hosts first, then each guest as often as they are people.</summary>
internal sealed class Persons
{
    private readonly RoundQuestion question;
    private readonly List<(Diner Diner, int First)> diners = [];
    private readonly Dictionary<Guid, int> first = [];
    private readonly int count;

    public Persons(RoundQuestion question)
    {
        this.question = question;
        for (var table = 0; table < question.Tables.Count; table++) first[question.Tables[table].HostId] = table;
        count = question.Tables.Count;
        foreach (var diner in question.Diners)
        {
            diners.Add((diner, count));
            first[diner.GuestId] = count;
            count += diner.People;
        }
    }

    /// <summary>How many seats are missing.</summary>
    public int Missing => question.Tables.Count == 0 ? Math.Max(1, count) : Math.Max(0, count - question.Tables.Sum(t => t.Seats + 1));

    /// <summary>Earlier tables, as far as those who sat there come again.</summary>
    public IReadOnlyList<int[]> Met => [.. question.Met.Select(met => met.Where(first.ContainsKey).SelectMany(All).Distinct().Order().ToArray()).Where(met => met.Length > 1)];

    /// <summary>Seats at each table: even ones first, then wider ones, at last all there are.</summary>
    public IEnumerable<int[]> Capacities()
    {
        int[] most = [.. question.Tables.Select(t => t.Seats + 1)];
        int[] kept = [.. Kept(most.Length).Select(table => table.Count)];
        var even = Even(most, kept);
        yield return even;
        yield return [.. even.Select((seats, table) => Math.Min(most[table], seats + 1))];
        yield return most;
    }

    public SeatingTask Task(int[] capacities, int rounds) => new(
        count, capacities, rounds,
        [Field(t => t.District, d => d.District), Field(_ => "", d => d.Age), Field(_ => "", d => d.Background)],
        [.. question.Tables.Select(t => t.Speaks), .. diners.SelectMany(d => Enumerable.Repeat(d.Diner.Speaks, d.Diner.People))],
        [.. diners.Select(d => (IReadOnlyCollection<int>)[.. All(d.Diner.GuestId)]), .. Pairs(question.Together)],
        [.. Pairs(question.Apart)]);

    /// <summary>The round as it stands before anybody else is seated: hosts at their tables, and those who keep their seats.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Kept(int tables)
    {
        var kept = diners.Where(d => question.Kept.ContainsKey(d.Diner.SeatId)).ToLookup(d => question.Kept[d.Diner.SeatId], d => d.Diner.GuestId);
        return [.. Enumerable.Range(0, tables).Select(table => (IReadOnlyList<int>)[table, .. kept[question.Tables[table].TableId].SelectMany(All)])];
    }

    public IReadOnlyDictionary<Guid, Guid> TablesOf(IReadOnlyList<IReadOnlyList<int>> round)
    {
        var tableOf = round.SelectMany((people, table) => people.Select(person => (person, table))).ToDictionary(s => s.person, s => s.table);
        return diners.ToDictionary(d => d.Diner.SeatId, d => question.Tables[tableOf[d.First]].TableId);
    }

    private IEnumerable<int> All(Guid id)
        => first[id] < question.Tables.Count ? [first[id]] : Enumerable.Range(first[id], diners.First(d => d.Diner.GuestId == id).Diner.People);

    private List<string> Field(Func<HostTable, string> host, Func<Diner, string> guest)
        => [.. question.Tables.Select(host), .. diners.SelectMany(d => Enumerable.Repeat(guest(d.Diner), d.Diner.People))];

    private IEnumerable<IReadOnlyCollection<int>> Pairs(IEnumerable<(Guid One, Guid Other)> pairs)
        => pairs.Where(p => first.ContainsKey(p.One) && first.ContainsKey(p.Other)).Select(p => (IReadOnlyCollection<int>)[first[p.One], first[p.Other]]);

    private int[] Even(int[] most, int[] kept)
    {
        int[] seats = [.. kept];
        for (var left = count - seats.Sum(); left > 0; left--)
        {
            var table = Enumerable.Range(0, seats.Length).Where(t => seats[t] < most[t]).MinBy(t => seats[t]);
            seats[table]++;
        }
        return seats;
    }
}
