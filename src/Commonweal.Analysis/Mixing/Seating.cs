namespace Commonweal.Analysis.Mixing;

/// <summary>
/// Seats people for many rounds: first what must hold (together, seats, apart, a shared language), then tables that are
/// each like the whole and few who meet again, weighed against each other: one person outside a fair share weighs about
/// as much as one meeting again.
/// </summary>
/// <remarks>
/// The method is simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) over exchanges between two tables of a round.
/// Where nothing but meetings matters and a design without repeats is known, that is used (<see cref="RepeatFreeRounds"/>).
/// A good plan, not a proven best one; the same task, effort and seed give the same plan on every machine.
/// </remarks>
public static class Seating
{
    // More steps than these for a pair of people in a round gain less than another beginning does.
    private const long Patience = 1000;

    private const double Hot = 1;
    private const double Cold = 0.2;

    // For a plan that is good already and should stay much as it is.
    private const double Mild = 0.3;
    private const double Cool = 0.1;

    /// <summary>
    /// Units of work one step of the search costs, an exchange of two people looked at: what it reads of seats, of the
    /// sets of who has met whom (64 people a unit), of the values of fields and of languages. An effort of
    /// <see cref="SearchEffort.WorkInASecond"/> therefore is 21 million steps for 110 people with five fields.
    /// </summary>
    /// <param name="task">What is asked.</param>
    public static int WorkOfAStep(SeatingTask task) =>
        10 + (2 * BitSets.Words(task.People)) + task.Values.Fields + (task.Languages?.Count ?? 0);

    /// <summary>A plan for everybody in all rounds.</summary>
    /// <param name="task">What is asked.</param>
    /// <param name="effort">How long to search.</param>
    /// <param name="seed">Another seed gives another plan.</param>
    /// <exception cref="NoSeatException">Those who sit together found no table with seats enough.</exception>
    public static SeatingPlan Arrange(SeatingTask task, SearchEffort effort, int seed)
    {
        var draw = new Draw(unchecked((ulong)seed));
        if (task.OnlyMeetings && RepeatFreeRounds.For(task) is { } design)
            return new SeatingPlan(design);
        var steps = effort.Steps(WorkOfAStep(task));
        var runs = Math.Max(1, steps / (Patience * task.People * task.People * task.Rounds));
        Hall? best = null;
        for (var run = 0; run < runs && !(best?.Cost <= best?.Least); run++)
        {
            var hall = new Hall(task, [.. Enumerable.Range(0, task.Rounds).Select(_ => Packing.Round(task, ref draw))]);
            Annealing.Run(hall, steps / runs, Hot, Cold, ref draw);
            if (best is null || hall.Cost < best.Cost)
                best = hall;
        }

        return new SeatingPlan(best!.Plan());
    }

    /// <summary>
    /// A plan that seats also those an earlier plan leaves out, and changes the seats of others little: each change must
    /// be worth a number of meetings again. Tables stay as large as they are, but for those who come.
    /// </summary>
    /// <param name="task">What is asked, of everybody; those who came late are people the plan does not seat.</param>
    /// <param name="plan">The plan so far, with the task's tables and rounds.</param>
    /// <param name="effort">How long to search.</param>
    /// <param name="seed">Another seed gives another plan.</param>
    /// <param name="firstOpen">The first round that has not begun: rounds before it stay as they are, and their meetings count.</param>
    /// <param name="worth">How many meetings again a changed seat must save.</param>
    /// <exception cref="ArgumentException">The plan does not fit the task.</exception>
    /// <exception cref="NoSeatException">Somebody finds no seat, or the plan separates those who are to sit together.</exception>
    public static SeatingPlan Admit(SeatingTask task, SeatingPlan plan, SearchEffort effort, int seed, int firstOpen = 0, double worth = 3)
    {
        Check(task, plan, firstOpen, worth);
        var stays = new int[task.Rounds * task.People];
        Array.Fill(stays, -1);
        for (var round = 0; round < task.Rounds; round++)
        {
            foreach (var (person, table) in plan.TableOf(round))
                stays[(round * task.People) + person] = table;
        }

        var draw = new Draw(unchecked((ulong)seed));
        var hall = new Hall(task, new Arrivals(task, plan).Seat(firstOpen, ref draw), firstOpen, stays, (int)Math.Round(worth * Hall.Scale));
        if (firstOpen < task.Rounds)
            Annealing.Run(hall, effort.Steps(WorkOfAStep(task)), Mild, Cool, ref draw);
        return new SeatingPlan(hall.Plan());
    }

    private static void Check(SeatingTask task, SeatingPlan plan, int firstOpen, double worth)
    {
        if (plan.Rounds.Count != task.Rounds || plan.Tables != task.Tables)
            throw new ArgumentException("The plan has other rounds or tables than the task.", nameof(plan));
        if (plan.Rounds.SelectMany(tables => tables).SelectMany(table => table).Any(person => person < 0 || person >= task.People))
            throw new ArgumentException("The plan seats people the task does not know.", nameof(plan));
        if (plan.Rounds.Any(tables => tables.Where((table, at) => table.Count > task.Capacities[at]).Any()))
            throw new ArgumentException("The plan has more people at a table than it has seats.", nameof(plan));
        ArgumentOutOfRangeException.ThrowIfNegative(firstOpen);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstOpen, task.Rounds);
        if (!(worth is >= 0 and <= 1000))
            throw new ArgumentOutOfRangeException(nameof(worth), worth, "A changed seat may be worth 0 to 1000 meetings.");
    }
}
