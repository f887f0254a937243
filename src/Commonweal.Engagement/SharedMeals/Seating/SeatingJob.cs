using System.Globalization;
using Commonweal.Analysis.Mixing;
using Commonweal.Platform.Audit;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Commonweal.Platform.Jobs;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Seating;

/// <summary>What a seating is asked: the series, and the seed from which its tables can be drawn again.</summary>
internal sealed record SeatingAsk(Guid SeriesId, int Seed);

/// <summary>Seats every round to come, one after the other, each knowing whom the earlier ones brought together.</summary>
internal sealed class SeatingJob(CommonwealDb db, SeatingReading reading, AuditTrail audit, CurrentCity city, TimeProvider clock) : IJob
{
    public static string Kind => "meal-seating";

    public static string Title => "sharedMeals.job";

    public async Task RunAsync(JobRun run, CancellationToken stop)
    {
        var ask = run.Parameters<SeatingAsk>();
        var now = clock.GetUtcNow();
        var rounds = await db.Set<MealRound>().AsNoTracking().Where(r => r.SeriesId == ask.SeriesId && r.StartsAt > now && (r.State == RoundState.Planned || r.State == RoundState.Seated))
            .OrderBy(r => r.StartsAt).ThenBy(r => r.Id).ToListAsync(stop);
        var from = run.Cursor is { } cursor ? int.Parse(cursor, CultureInfo.InvariantCulture) : 0;
        var missing = 0;
        for (var at = from; at < rounds.Count; at++)
        {
            missing += await SeatAsync(run, rounds[at], ask.Seed, at + 1, rounds.Count, stop);
            stop.ThrowIfCancellationRequested();
        }
        await db.InTransactionAsync(s => db.Set<MealSeries>().Where(m => m.Id == ask.SeriesId && m.SeatingJobId == run.Id).ExecuteUpdateAsync(u => u.SetProperty(m => m.SeatingJobId, (Guid?)null), s), stop);
        await run.SayAsync(missing == 0 ? "sharedMeals.job.done" : "sharedMeals.job.missing",
            missing == 0 ? null : new Dictionary<string, string> { ["missing"] = missing.ToString(CultureInfo.InvariantCulture) }, stop);
    }

    /// <summary>Draws the tables, then writes them in one transaction. Who left meanwhile stays gone; who came meanwhile waits for a table.</summary>
    private async Task<int> SeatAsync(JobRun run, MealRound round, int seed, int done, int total, CancellationToken stop)
    {
        var question = await reading.ReadAsync(round, s => s.State is SeatState.Placed, _ => null, stop);
        SeatedRound? seated = null;
        var missing = 0;
        try
        {
            seated = question.Diners.Count == 0 ? null : RoundSeating.Seat(question, EffortFor(question), seed);
        }
        catch (TooFewSeatsException few)
        {
            missing = few.Missing;
        }
        var today = new CityTime((await city.GetAsync(stop)).TimeZone).Day(clock.GetUtcNow());
        await db.InTransactionAsync(async s =>
        {
            if (seated is not null) await WriteAsync(round.Id, seated, seed, today, s);
            await run.CheckpointAsync(done, total, done.ToString(CultureInfo.InvariantCulture), s);
        }, stop);
        return missing;
    }

    // Counted work, not time, so that the tables are the same on every machine: some thousand exchanges for a pair of people, a second at most.
    private static SearchEffort EffortFor(RoundQuestion question)
    {
        long people = question.Tables.Count + question.Diners.Sum(d => d.People);
        return new SearchEffort(Math.Clamp(4_000 * people * people, 4_000_000, SearchEffort.WorkInASecond));
    }

    private async Task WriteAsync(Guid roundId, SeatedRound seated, int seed, DateOnly today, CancellationToken stop)
    {
        // The round's own row first, as everybody does who gives or takes a place.
        var still = await db.Set<MealRound>().Where(r => r.Id == roundId && (r.State == RoundState.Planned || r.State == RoundState.Seated))
            .ExecuteUpdateAsync(u => u.SetProperty(r => r.State, RoundState.Seated).SetProperty(r => r.Seed, seed).SetProperty(r => r.SeatedOn, today).SetProperty(r => r.Version, r => r.Version + 1), stop);
        if (still == 0) return;
        foreach (var table in seated.Tables.GroupBy(t => t.Value, t => t.Key))
        {
            Guid[] ids = [.. table];
            await db.Set<MealSeat>().Where(s => ids.Contains(s.Id) && s.State == SeatState.Placed).ExecuteUpdateAsync(u => u.SetProperty(s => s.TableId, table.Key).SetProperty(s => s.Version, s => s.Version + 1), stop);
        }
        audit.Add("seated", "meal_round", roundId.ToString(), FormattableString.Invariant($"seed {seed}"));
        await db.SaveChangesAsync(stop);
    }
}
