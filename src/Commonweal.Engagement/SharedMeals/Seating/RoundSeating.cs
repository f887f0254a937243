using Commonweal.Analysis.Mixing;

namespace Commonweal.Engagement.SharedMeals.Seating;

/// <summary>
/// Seats one round by the mixing engine: hosts stay at their own tables, everybody else sits where a language is shared,
/// where the table is like the whole in district, age and background, and where they meet people they have not met.
/// The same question and seed give the same tables.
/// </summary>
internal static class RoundSeating
{
    private const int Draws = 3;

    // A changed seat would have to save a thousand repeated meetings: hosts and those who are kept never move.
    private const double Never = 1000;

    /// <exception cref="TooFewSeatsException">They do not fit.</exception>
    public static SeatedRound Seat(RoundQuestion question, SearchEffort effort, int seed)
    {
        var people = new Persons(question);
        if (people.Missing > 0) throw new TooFewSeatsException(people.Missing);
        foreach (var capacities in people.Capacities())
        {
            var plans = Enumerable.Range(0, Draws).Select(draw => Try(people, capacities, effort, unchecked(seed + draw))).OfType<SeatedRound>().ToList();
            if (plans.Count > 0)
                return plans.OrderBy(p => p.Quality.ApartBroken).ThenBy(p => p.Quality.WithoutLanguage).ThenBy(p => p.Quality.Repeats).ThenBy(p => p.Quality.QuotaBreaks).First();
        }
        throw new TooFewSeatsException(1);
    }

    private static SeatedRound? Try(Persons people, int[] capacities, SearchEffort effort, int seed)
    {
        try
        {
            var history = MeetingHistory.Rounds(people.Met, capacities);
            var task = people.Task(capacities, history.Count + 1);
            var begun = new SeatingPlan([.. history, people.Kept(capacities.Length)]);
            var plan = Seating(task, begun, effort, seed, history.Count);
            return new SeatedRound(people.TablesOf(plan.Rounds[^1]), SeatingQuality.Of(task, plan));
        }
        catch (NoSeatException)
        {
            // These tables are too tight for those who sit together; the next ones are wider.
            return null;
        }
    }

    private static SeatingPlan Seating(SeatingTask task, SeatingPlan begun, SearchEffort effort, int seed, int round)
        => Analysis.Mixing.Seating.Admit(task, begun, effort, seed, firstOpen: round, worth: Never);
}
