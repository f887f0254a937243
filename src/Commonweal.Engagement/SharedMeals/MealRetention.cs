using Commonweal.Platform.Data;
using Commonweal.Platform.Files;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>When a series is over: no round on that day or later, but for cancelled ones.</summary>
internal static class MealEnds
{
    public static IQueryable<Guid> Over(CommonwealDb db, DateOnly day)
    {
        var midnight = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return db.Set<MealSeries>().Where(s => db.Set<MealRound>().Any(r => r.SeriesId == s.Id)
            && !db.Set<MealRound>().Any(r => r.SeriesId == s.Id && r.State != RoundState.Cancelled && r.StartsAt >= midnight)).Select(s => s.Id);
    }
}

/// <summary>What guests said of their background, as soon as the last round is over.</summary>
internal sealed class BackgroundRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "meal-backgrounds";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(b => b.Id).Select(b => b.Id).Take(most).ToListAsync(stop);
        // A link that leads nowhere would still say that something was told.
        var over = MealEnds.Over(db, endedBefore);
        await db.Set<MealGuest>().Where(g => g.LinkSealed != null && over.Contains(g.SeriesId)).ExecuteUpdateAsync(u => u.SetProperty(g => g.LinkSealed, (byte[]?)null), stop);
        return await db.Set<MealBackground>().Where(b => ids.Contains(b.Id)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<MealBackground> Over(DateOnly day)
    {
        var over = MealEnds.Over(db, day);
        return db.Set<MealBackground>().Where(b => over.Contains(b.SeriesId));
    }
}

/// <summary>Guests: name, contact, needs, who sat where, and sentences nobody released. The figures of each round stay.</summary>
internal sealed class GuestRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "meal-guests";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var over = MealEnds.Over(db, endedBefore);
        await db.Set<MealFeedback>().Where(f => f.Words != null && !f.Released && db.Set<MealRound>().Any(r => r.Id == f.RoundId && over.Contains(r.SeriesId)))
            .ExecuteUpdateAsync(u => u.SetProperty(f => f.Words, (string?)null), stop);
        var ids = await Over(endedBefore).OrderBy(g => g.Id).Select(g => g.Id).Take(most).ToListAsync(stop);
        return await db.Set<MealGuest>().Where(g => ids.Contains(g.Id)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<MealGuest> Over(DateOnly day)
    {
        var over = MealEnds.Over(db, day);
        return db.Set<MealGuest>().Where(g => over.Contains(g.SeriesId));
    }
}

/// <summary>Hosts with what they claimed, kept as long as accounts are.</summary>
internal sealed class HostRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "meal-hosts";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(h => h.Id).Select(h => h.Id).Take(most).ToListAsync(stop);
        var files = await db.Set<MealClaim>().Where(c => ids.Contains(c.HostId) && c.FileId != null).Select(c => c.FileId!.Value).ToListAsync(stop);
        // The files' own clearing deletes their content.
        await db.Set<StoredFile>().Where(f => files.Contains(f.Id)).ExecuteUpdateAsync(u => u.SetProperty(f => f.Until, endedBefore), stop);
        return await db.Set<MealHost>().Where(h => ids.Contains(h.Id)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<MealHost> Over(DateOnly day)
    {
        var over = MealEnds.Over(db, day);
        return db.Set<MealHost>().Where(h => over.Contains(h.SeriesId));
    }
}
