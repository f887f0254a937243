using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours;

/// <summary>
/// Puts hearings with the rumour they belong to, and back again. Each hearing lies in one place: whoever moves it second, or
/// in the same moment, moves nothing. What is counted follows in the same transaction.
/// </summary>
internal sealed class Grouping(CommonwealDb db, IOutputCacheStore cache, Here here)
{
    private bool published;

    /// <summary>New ones to a rumour; how many were moved.</summary>
    public Task<int> PutTogetherAsync(IReadOnlyCollection<Guid> hearings, Guid to, CancellationToken stop)
        => MoveAsync(new RumourMove { ToId = to, On = here.Today }, h => h.Where(x => hearings.Contains(x.Id)), stop);

    /// <summary>One out of a rumour, to lie among the new ones.</summary>
    public Task<int> TakeOutAsync(Guid hearing, Guid from, CancellationToken stop)
        => MoveAsync(new RumourMove { FromId = from, On = here.Today }, h => h.Where(x => x.Id == hearing), stop);

    /// <summary>A rumour turns out to be another one; false where one of them cannot be merged now, or was changed meanwhile.</summary>
    public Task<bool> MergeAsync(Guid from, int version, Guid into, CancellationToken stop) => TogetherAsync(async s =>
    {
        await LockAsync([from, into], s);
        db.ChangeTracker.Clear();
        var (gone, stays) = (await FindAsync(from, s), await FindAsync(into, s));
        if (from == into || gone is not { State: RumourState.Open } || gone.Version != version || stays is not { IsOpen: true }) return false;
        gone.MergeInto(stays, here.Today);
        await MoveAsync(new RumourMove { FromId = from, ToId = into, IsMerge = true, On = here.Today }, h => h, s);
        return true;
    }, stop);

    /// <summary>Puts back what a move took and what still lies where the move put it; false where it was undone already.</summary>
    public Task<bool> UndoAsync(Guid move, CancellationToken stop) => TogetherAsync(async s =>
    {
        if (await db.Set<RumourMove>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == move, s) is not { } done) return false;
        await LockAsync([done.FromId, done.ToId], s);
        var today = here.Today;
        if (await db.Set<RumourMove>().Where(m => m.Id == move && m.UndoneOn == null).ExecuteUpdateAsync(u => u.SetProperty(m => m.UndoneOn, today), s) == 0) return false;
        if (done is { IsMerge: true, FromId: { } from } && await FindAsync(from, s) is { State: RumourState.Merged } gone) gone.Reopen(today);
        await MoveAsync(new RumourMove { FromId = done.ToId, ToId = done.FromId, On = today }, h => h.Where(x => db.Set<MovedHearing>().Any(m => m.MoveId == move && m.HearingId == x.Id)), s);
        return true;
    }, stop);

    private Task<int> MoveAsync(RumourMove move, Func<IQueryable<Hearing>, IQueryable<Hearing>> which, CancellationToken stop) => TogetherAsync(async s =>
    {
        var (from, to) = (move.FromId, move.ToId);
        await LockAsync([from, to], s);
        move.Hearings = await which(db.Set<Hearing>().Where(h => h.RumourId == from)).ExecuteUpdateAsync(u => u.SetProperty(h => h.RumourId, to).SetProperty(h => h.MoveId, move.Id), s);
        if (move.Hearings > 0 || move.IsMerge) db.Add(move);
        if (move.Hearings > 0 && to is { } told) db.Publish(new RumourTold(told));
        await db.SaveChangesAsync(s);
        if (move.Hearings == 0) return 0;
        await db.Database.ExecuteSqlAsync($"INSERT INTO rumour_moved_hearing (move_id, hearing_id) SELECT move_id, id FROM rumour_hearing WHERE move_id = {move.Id}", s);
        var cells = await db.Set<Hearing>().Where(h => h.MoveId == move.Id).GroupBy(h => new { h.Language, h.DistrictCode }).Select(g => new { g.Key.Language, g.Key.DistrictCode, Count = g.Count() }).ToListAsync(s);
        foreach (var cell in cells)
        {
            if (from is { } left) await AddAsync(left, cell.Language, cell.DistrictCode, -cell.Count, s);
            if (to is { } reached) await AddAsync(reached, cell.Language, cell.DistrictCode, cell.Count, s);
        }
        if (from is { } source) await RecountAsync(source, s);
        if (to is { } target) await RecountAsync(target, s);
        return move.Hearings;
    }, stop);

    private async Task<T> TogetherAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken stop)
    {
        var result = await db.InTransactionAsync(work, stop);
        if (published && db.Database.CurrentTransaction is null) await cache.EvictByTagAsync(PublicCache.Tag, stop);
        return result;
    }

    /// <summary>Takes the rumours' rows first and in one order: counts of two moves at once then never wait for each other in a circle.</summary>
    private async Task LockAsync(IEnumerable<Guid?> rumours, CancellationToken stop)
    {
        foreach (var id in rumours.OfType<Guid>().Order()) await db.Set<Rumour>().Where(r => r.Id == id).ExecuteUpdateAsync(u => u.SetProperty(r => r.Heard, r => r.Heard), stop);
    }

    private Task<int> AddAsync(Guid rumour, string language, string? district, int by, CancellationToken stop)
        => db.Database.ExecuteSqlAsync($"INSERT INTO rumour_count (rumour_id, language, district_code, hearings) VALUES ({rumour}, {language}, {district ?? ""}, {by}) ON CONFLICT (rumour_id, language, district_code) DO UPDATE SET hearings = rumour_count.hearings + excluded.hearings", stop);

    private async Task RecountAsync(Guid id, CancellationToken stop)
    {
        var cells = await db.Set<RumourCount>().AsNoTracking().Where(c => c.RumourId == id && c.Hearings > 0).ToListAsync(stop);
        var (heard, districts) = (cells.Sum(c => c.Hearings), cells.Where(c => c.DistrictCode.Length > 0).Select(c => c.DistrictCode).Distinct(StringComparer.Ordinal).Count());
        await db.Set<Rumour>().Where(r => r.Id == id).ExecuteUpdateAsync(u => u.SetProperty(r => r.Heard, heard).SetProperty(r => r.Districts, districts), stop);
        // What we still have of its hearings; counts of words that were cleared away stay.
        var days = await db.Set<Hearing>().Where(h => h.RumourId == id).GroupBy(_ => 1).Select(g => new { First = g.Min(h => h.HeardOn), Last = g.Max(h => h.HeardOn) }).SingleOrDefaultAsync(stop);
        if (days is not null) await db.Set<Rumour>().Where(r => r.Id == id).ExecuteUpdateAsync(u => u.SetProperty(r => r.FirstHeardOn, days.First).SetProperty(r => r.LastHeardOn, days.Last), stop);
        published |= await PublishIfReachedAsync(id, heard, districts, stop);
    }

    /// <summary>An answer that only those who asked had been told goes out once enough have heard the rumour.</summary>
    private async Task<bool> PublishIfReachedAsync(Guid id, int heard, int districts, CancellationToken stop)
    {
        if (!(await ReachRule.OfAsync(db, stop)).IsReached(heard, districts)) return false;
        var today = here.Today;
        return await db.Set<Rumour>().Where(r => r.Id == id && r.State == RumourState.Answered && r.PublishedOn == null && !r.HeldBack)
            .ExecuteUpdateAsync(u => u.SetProperty(r => r.PublishedOn, today).SetProperty(r => r.Version, r => r.Version + 1), stop) > 0;
    }

    private Task<Rumour?> FindAsync(Guid id, CancellationToken stop) => db.Set<Rumour>().SingleOrDefaultAsync(r => r.Id == id, stop);
}
