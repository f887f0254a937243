using Commonweal.Engagement.SharedMeals.Places;
using Commonweal.Platform.Data;
using Commonweal.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>Every morning: writes to guests and hosts whose meal is in the next two days and who left an address; once each.</summary>
internal sealed class MealReminders(CommonwealDb db, MealPlaces places, TimeProvider clock) : IJob
{
    private const int Batch = 200;

    public static string Kind => "meal-reminders";

    public static string Title => "sharedMeals.reminders";

    public async Task RunAsync(JobRun run, CancellationToken stop)
    {
        var (from, until) = (clock.GetUtcNow(), clock.GetUtcNow().AddDays(2));
        var rounds = await db.Set<MealRound>().AsNoTracking().Where(r => r.StartsAt > from && r.StartsAt <= until && (r.State == RoundState.Planned || r.State == RoundState.Seated)).ToListAsync(stop);
        var done = 0L;
        foreach (var round in rounds)
        {
            var last = 0;
            while (await db.Set<MealSeat>().AsNoTracking().Where(s => s.RoundId == round.Id && s.State == SeatState.Placed && s.Number > last).OrderBy(s => s.Number).Take(Batch).ToListAsync(stop) is { Count: > 0 } seats)
            {
                Guid[] ids = [.. seats.Select(s => s.GuestId)];
                var guests = await db.Set<MealGuest>().AsNoTracking().Where(g => ids.Contains(g.Id)).ToDictionaryAsync(g => g.Id, stop);
                foreach (var seat in seats) await places.WriteAsync(guests[seat.GuestId], "reminder", round, "meal-soon/" + seat.Id, stop);
                last = seats[^1].Number;
                await run.CheckpointAsync(done += seats.Count, done, stop: stop);
            }
            last = 0;
            while (await db.Set<MealTable>().AsNoTracking().Where(t => t.RoundId == round.Id && t.Open && t.HostId != null && t.Number > last).OrderBy(t => t.Number).Take(Batch).ToListAsync(stop) is { Count: > 0 } tables)
            {
                Guid[] ids = [.. tables.Select(t => t.HostId!.Value)];
                var hosts = await db.Set<MealHost>().AsNoTracking().Where(h => ids.Contains(h.Id) && h.State == HostState.Ready).ToListAsync(stop);
                foreach (var table in tables.Where(t => hosts.Exists(h => h.Id == t.HostId)))
                    await places.WriteAsync(hosts.Find(h => h.Id == table.HostId)!, "hostReminder", round, "meal-host-soon/" + table.Id, stop);
                last = tables[^1].Number;
                await run.CheckpointAsync(done += tables.Count, done, stop: stop);
            }
        }
    }
}
