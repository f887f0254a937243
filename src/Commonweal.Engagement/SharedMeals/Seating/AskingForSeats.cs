using Commonweal.Platform.Data;
using Commonweal.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals.Seating;

/// <summary>Starts a seating, one at a time for a series: of two officers who press at once, one is told that it runs already.</summary>
internal sealed class AskingForSeats(CommonwealDb db, JobQueue jobs)
{
    /// <summary>The job, or null where one runs.</summary>
    public async Task<Job?> AskAsync(Guid seriesId, int seed, CancellationToken stop)
    {
        try
        {
            return await db.InTransactionAsync(async s =>
            {
                var running = await db.Set<MealSeries>().Where(m => m.Id == seriesId).Select(m => m.SeatingJobId).SingleAsync(s);
                if (running is { } id && await db.Set<Job>().AnyAsync(j => j.Id == id && j.EndedAt == null, s)) return null;
                var job = await jobs.AskAsync<SeatingJob>(new SeatingAsk(seriesId, seed), s);
                var taken = await db.Set<MealSeries>().Where(m => m.Id == seriesId && m.SeatingJobId == running).ExecuteUpdateAsync(u => u.SetProperty(m => m.SeatingJobId, job.Id), s);
                // Nothing of this transaction stays: the job of whoever was quicker runs.
                return taken == 1 ? job : throw new DbUpdateConcurrencyException();
            }, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return null;
        }
    }

    public Task<Job?> RunningAsync(Guid? id, CancellationToken stop)
        => id is null ? Task.FromResult<Job?>(null) : db.Set<Job>().AsNoTracking().SingleOrDefaultAsync(j => j.Id == id && j.EndedAt == null, stop);
}
