namespace Commonweal.Analysis.Mixing;

/// <summary>
/// Who has met whom, and what an exchange changes of it. A meeting costs where it is not the first of its pair. Besides
/// the numbers of meetings it keeps, as sets of bits, with whom each person sits at least once and at least twice: the
/// cost of somebody at a table is then a count of the bits both sets share.
/// </summary>
internal sealed class Meetings
{
    private readonly byte[] times;
    private readonly BitSets once;
    private readonly BitSets twice;
    private readonly BitSets? apart;
    private readonly BitSets atTable;
    private readonly int people;

    public Meetings(SeatingTask task, BitSets atTable)
    {
        people = task.People;
        this.atTable = atTable;
        times = new byte[people * people];
        (once, twice) = (new BitSets(people, people), new BitSets(people, people));
        if (task.Apart.Count == 0)
            return;
        apart = new BitSets(people, people);
        foreach (var (one, other) in task.Apart.SelectMany(group => group.SelectMany(one => group.Where(other => other != one).Select(other => (one, other)))))
            apart.Set(one, other);
    }

    /// <summary>Meetings that are not the first of their pair, those of people always together included.</summary>
    public long Again(SeatingTask task)
    {
        var again = 0L;
        for (var one = 0; one < people; one++)
        {
            for (var other = one + 1; other < people; other++)
                again += task.AreTogether(one, other) ? 0 : Math.Max(0, times[(one * people) + other] - 1);
        }

        return again;
    }

    /// <summary>Pairs at a table who should be apart.</summary>
    public int ApartAt(int table, ReadOnlySpan<int> seated)
    {
        var broken = 0;
        foreach (var person in seated)
            broken += apart?.Shared(person, atTable, table) ?? 0;
        return broken / 2;
    }

    public void Sit(ReadOnlySpan<int> seated)
    {
        for (var i = 0; i < seated.Length; i++)
        {
            for (var j = i + 1; j < seated.Length; j++)
                Meet(seated[i], seated[j]);
        }
    }

    /// <summary>By how many meetings that are not the first an exchange between two tables changes the plan.</summary>
    public int Delta(int tableA, int tableB, ReadOnlySpan<int> fromA, ReadOnlySpan<int> fromB) =>
        Delta(once, twice, tableA, tableB, fromA, fromB);

    /// <summary>How many meetings that are not the first two people have at their tables.</summary>
    public int Saved(int tableA, int tableB, int fromA, int fromB) => twice.Shared(fromA, fromB, atTable, tableA, tableB);

    /// <summary>How many they would have at each other's.</summary>
    public int Gained(int tableA, int tableB, int fromA, int fromB) =>
        once.Shared(fromA, fromB, atTable, tableB, tableA) - (once.Has(fromA, fromB) ? 2 : 0);

    /// <summary>By how many pairs who should be apart an exchange changes the plan.</summary>
    public int ApartDelta(int tableA, int tableB, ReadOnlySpan<int> fromA, ReadOnlySpan<int> fromB) =>
        apart is null ? 0 : Delta(apart, apart, tableA, tableB, fromA, fromB);

    public void Exchange(ReadOnlySpan<int> seatedA, ReadOnlySpan<int> seatedB, ReadOnlySpan<int> fromA, ReadOnlySpan<int> fromB)
    {
        Leave(seatedA, fromA, fromB);
        Leave(seatedB, fromB, fromA);
    }

    // Those of a table who stay meet the coming instead of the leaving.
    private void Leave(ReadOnlySpan<int> seated, ReadOnlySpan<int> leaving, ReadOnlySpan<int> coming)
    {
        foreach (var stays in seated)
        {
            if (leaving.Contains(stays))
                continue;
            foreach (var person in leaving)
                Part(person, stays);
            foreach (var person in coming)
                Meet(person, stays);
        }
    }

    // Sitting with somebody costs anew where the pair meets elsewhere already, and is saved where it meets elsewhere too.
    private int Delta(BitSets gained, BitSets saved, int tableA, int tableB, ReadOnlySpan<int> fromA, ReadOnlySpan<int> fromB)
    {
        var delta = Side(gained, saved, tableA, tableB, fromA) + Side(gained, saved, tableB, tableA, fromB);
        foreach (var one in fromA)
        {
            foreach (var other in fromB)
                delta -= gained.Has(one, other) ? 2 : 0;
        }

        return delta;
    }

    private int Side(BitSets gained, BitSets saved, int table, int next, ReadOnlySpan<int> moving)
    {
        var delta = 0;
        for (var i = 0; i < moving.Length; i++)
        {
            delta += gained.Shared(moving[i], atTable, next) - saved.Shared(moving[i], atTable, table);
            for (var j = i + 1; j < moving.Length; j++)
                delta += saved.Has(moving[i], moving[j]) ? 2 : 0;
        }

        return delta;
    }

    private void Meet(int one, int other)
    {
        var now = ++times[(one * people) + other];
        times[(other * people) + one] = now;
        if (now <= 2)
            Mark(now == 1 ? once : twice, one, other);
    }

    private void Part(int one, int other)
    {
        var now = --times[(one * people) + other];
        times[(other * people) + one] = now;
        if (now <= 1)
            Mark(now == 0 ? once : twice, one, other);
    }

    private static void Mark(BitSets sets, int one, int other)
    {
        sets.Flip(one, other);
        sets.Flip(other, one);
    }
}
