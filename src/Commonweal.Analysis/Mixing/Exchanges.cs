namespace Commonweal.Analysis.Mixing;

/// <summary>
/// Fills the two sides of an exchange with whole units of people who stay together, as many people on each side:
/// starts from one person of each table and adds units of the smaller side's table until both are as large. Half the
/// time the second person is one of those most like the first, since such an exchange keeps tables balanced.
/// </summary>
internal sealed class Exchanges(SeatingTask task)
{
    private const int Tries = 4;

    private readonly int alikeEach = task.Values.Fields == 0 ? 0 : Likeness.Kept(task.People);
    private readonly int[] alike = task.Values.Fields == 0 ? [] : Likeness.Of(task.Values);
    private readonly int[] sideA = new int[task.People];
    private readonly int[] sideB = new int[task.People];
    private int countA;
    private int countB;

    public ReadOnlySpan<int> FromA => sideA.AsSpan(0, countA);

    public ReadOnlySpan<int> FromB => sideB.AsSpan(0, countB);

    /// <summary>A person, by sixteen random bits.</summary>
    public int One(ulong random) => (int)(((random & 0xFFFF) * (uint)task.People) >> 16);

    /// <summary>Another person, by seventeen random bits.</summary>
    public int Other(int one, ulong random) => alikeEach == 0 || (random >> 16 & 1) == 0
        ? One(random)
        : alike[(one * alikeEach) + (int)(((random & 0xFFFF) * (uint)alikeEach) >> 16)];

    /// <summary>Whether an exchange could be made of two people's units.</summary>
    public bool Try(Hall hall, int round, int one, int other, ref Draw draw)
    {
        (countA, countB) = (0, 0);
        Add(sideA, ref countA, task.UnitOf(one));
        Add(sideB, ref countB, task.UnitOf(other));
        if (countA == countB)
            return true;
        return countA < countB
            ? Fill(sideA, ref countA, countB, hall.Seated(round, hall.TableOf(round, one)), ref draw)
            : Fill(sideB, ref countB, countA, hall.Seated(round, hall.TableOf(round, other)), ref draw);
    }

    private bool Fill(int[] side, ref int count, int until, ReadOnlySpan<int> table, ref Draw draw)
    {
        for (var tries = 0; tries < Tries * until && count < until; tries++)
        {
            var person = table[draw.Below(table.Length)];
            var unit = task.UnitOf(person);
            if (unit.Length <= until - count && !side.AsSpan(0, count).Contains(person))
                Add(side, ref count, unit);
        }

        return count == until;
    }

    private static void Add(int[] side, ref int count, int[] unit)
    {
        unit.CopyTo(side, count);
        count += unit.Length;
    }
}
