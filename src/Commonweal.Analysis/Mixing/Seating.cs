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
    // More steps than these for a seat gain less than another beginning does.
    private const long StepsForASeat = 100_000;

    private const double Hot = 1;
    private const double Cold = 0.2;

    /// <summary>A plan for everybody in all rounds.</summary>
    /// <param name="task">What is asked.</param>
    /// <param name="effort">How long to search.</param>
    /// <param name="seed">Another seed gives another plan.</param>
    /// <exception cref="ArgumentException">Those who sit together found no table with seats enough.</exception>
    public static SeatingPlan Arrange(SeatingTask task, SearchEffort effort, int seed)
    {
        var draw = new Draw(unchecked((ulong)seed));
        if (task.OnlyMeetings && RepeatFreeRounds.For(task) is { } design)
            return new SeatingPlan(design);
        var steps = effort.Steps(Annealing.WorkOfAStep(task));
        var runs = Math.Max(1, steps / (StepsForASeat * task.People * task.Rounds));
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
}
