using Commonweal.Engagement.SharedMeals.Places;
using Commonweal.Platform.Data;
using Commonweal.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>Every morning: thanks guests of the last days who left an address, and asks with a link how it was; once each.</summary>
internal sealed class MealThanks(CommonwealDb db, MealPlaces places, MealQuestions questions, TimeProvider clock) : IJob
{
    private const int Batch = 200, DaysBack = 7;

    public static string Kind => "meal-thanks";

    public static string Title => "sharedMeals.thanks";

    public async Task RunAsync(JobRun run, CancellationToken stop)
    {
        var since = clock.GetUtcNow().AddDays(-DaysBack);
        var done = 0L;
        foreach (var round in await db.Set<MealRound>().AsNoTracking().Where(r => r.State == RoundState.Done && r.StartsAt > since).ToListAsync(stop))
        {
            var last = 0;
            while (await db.Set<MealSeat>().AsNoTracking().Where(s => s.RoundId == round.Id && s.State == SeatState.Came && !s.FeedbackGiven && s.Number > last).OrderBy(s => s.Number).Take(Batch).ToListAsync(stop) is { Count: > 0 } seats)
            {
                Guid[] ids = [.. seats.Select(s => s.GuestId)];
                var guests = await db.Set<MealGuest>().AsNoTracking().Where(g => ids.Contains(g.Id)).ToDictionaryAsync(g => g.Id, stop);
                foreach (var seat in seats) await places.WriteAsync(guests[seat.GuestId], "thanks", round, "meal-thanks/" + seat.Id, stop, questions.PathOf(seat.Id));
                last = seats[^1].Number;
                await run.CheckpointAsync(done += seats.Count, done, stop: stop);
            }
        }
    }
}
