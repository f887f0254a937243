using System.Globalization;

namespace Commonweal.Analysis.Mixing;

/// <summary>
/// Whom to seat at which tables for how many rounds, and what matters: people are numbered from 0 in the order given,
/// and so are tables and rounds. Immutable.
/// </summary>
public sealed class SeatingTask
{
    /// <summary>The most people one task may seat: pairs are kept in memory.</summary>
    public const int MostPeople = 10_000;

    /// <summary>The most rounds one task may have.</summary>
    public const int MostRounds = 200;

    // Bits of who sits where, or as many for counts of values: a quarter of a gigabyte.
    private const long MostPlaces = 1L << 31;

    private readonly TogetherUnits units;

    /// <summary>A task.</summary>
    /// <param name="people">How many people are to be seated.</param>
    /// <param name="capacities">How many seats each table has.</param>
    /// <param name="rounds">How many rounds there are; in each everybody sits at one table.</param>
    /// <param name="fields">What tables are balanced on: for each field the value of every person.</param>
    /// <param name="languages">For each person the languages spoken, so that each table has one that all at it speak; null where it does not matter.</param>
    /// <param name="together">Groups whose members sit at the same table in every round; groups that overlap become one.</param>
    /// <param name="apart">Groups of whom no two should ever sit at the same table.</param>
    /// <exception cref="ArgumentException">The numbers do not fit each other; the message says which.</exception>
    public SeatingTask(
        int people,
        IReadOnlyList<int> capacities,
        int rounds,
        IReadOnlyList<IReadOnlyList<string>>? fields = null,
        IReadOnlyList<IReadOnlyCollection<string>>? languages = null,
        IReadOnlyList<IReadOnlyCollection<int>>? together = null,
        IReadOnlyList<IReadOnlyCollection<int>>? apart = null)
    {
        Demand(people is >= 1 and <= MostPeople, nameof(people), $"There must be 1 to {MostPeople} people, not {people}.");
        Demand(rounds is >= 1 and <= MostRounds, nameof(rounds), $"There must be 1 to {MostRounds} rounds, not {rounds}.");
        Demand(capacities.Count >= 1 && capacities.Count <= people, nameof(capacities), $"{people} people cannot fill {capacities.Count} tables.");
        Demand(capacities.All(seats => seats >= 1), nameof(capacities), $"Every table needs a seat.");
        var all = capacities.Sum(seats => (long)seats);
        Demand(all >= people, nameof(capacities), $"{people} people do not fit in {all} seats.");
        (People, Rounds, Capacities) = (people, rounds, [.. capacities]);
        Values = FieldValues.Of(people, fields ?? []);
        Demand((long)rounds * capacities.Count * Math.Max(people, 32L * Values.Count) <= MostPlaces, nameof(fields), $"{rounds} rounds of {capacities.Count} tables for {people} people with {Values.Count} values of fields are more than memory is kept for.");
        Languages = languages is null ? null : FieldValues.OfLanguages(people, languages);
        units = new TogetherUnits(people, Checked(together ?? [], nameof(together)));
        Apart = [.. Checked(apart ?? [], nameof(apart)).Select(group => group.Distinct().ToArray())];
        foreach (var group in Apart)
        {
            for (var i = 0; i < group.Length; i++)
            {
                var one = group[i];
                var other = group.AsSpan(i + 1).IndexOfAny(units.Of(one));
                Demand(other < 0, nameof(apart), $"Person {one} is to sit both with and apart from somebody.");
            }
        }

        var (largest, most) = (units.Largest, Capacities.Max());
        Demand(largest <= most, nameof(together), $"{largest} people are to sit together, the largest table has {most} seats.");
    }

    /// <summary>How many people are to be seated.</summary>
    public int People { get; }

    /// <summary>How many tables there are.</summary>
    public int Tables => Capacities.Count;

    /// <summary>How many rounds there are.</summary>
    public int Rounds { get; }

    /// <summary>How many seats each table has.</summary>
    public IReadOnlyList<int> Capacities { get; }

    internal FieldValues Values { get; }

    internal FieldValues? Languages { get; }

    internal IReadOnlyList<int[]> Apart { get; }

    /// <summary>Whether nothing but repeated meetings and the size of tables matters.</summary>
    internal bool OnlyMeetings => Values.Fields == 0 && Languages is null && Apart.Count == 0 && HasOnlySingles;

    /// <summary>Whether nobody is kept together with anybody.</summary>
    internal bool HasOnlySingles => units.Largest == 1;

    /// <summary>The same number of seats at every table: as few as hold everybody.</summary>
    /// <param name="people">How many people are to be seated.</param>
    /// <param name="tables">How many tables there are.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no table, or nobody.</exception>
    public static IReadOnlyList<int> EvenSeats(int people, int tables)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(tables, 1);
        return [.. Enumerable.Repeat((people + tables - 1) / tables, tables)];
    }

    /// <summary>Those who sit with a person in every round, the person among them.</summary>
    internal int[] UnitOf(int person) => units.Of(person);

    internal bool AreTogether(int one, int other) => units.Of(one) == units.Of(other);

    private IReadOnlyList<IReadOnlyCollection<int>> Checked(IReadOnlyList<IReadOnlyCollection<int>> groups, string name)
    {
        foreach (var person in groups.SelectMany(group => group))
            Demand(person >= 0 && person < People, name, $"There is no person {person}: {People} are numbered from 0.");
        return groups;
    }

    private static void Demand(bool fulfilled, string name, FormattableString otherwise)
    {
        if (!fulfilled)
            throw new ArgumentException(otherwise.ToString(CultureInfo.InvariantCulture), name);
    }
}
