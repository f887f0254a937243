using Commonweal.Communication.Delivery.Receipts;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Delivery;

/// <summary>What has to be done now and then: take over from the dead, wake what waited long enough, end what ran out of time, close what is done.</summary>
internal sealed class Upkeep(CommonwealDb db, DispatchTally tally, ParcelReceipts receipts, TimeProvider clock)
{
    /// <summary>Parcels ended in one step: short transactions, so that others write meanwhile.</summary>
    private const int Step = 10_000;

    private static readonly TimeSpan ReceiptsAwaited = TimeSpan.FromDays(14);

    public async Task RunAsync(CancellationToken stop)
    {
        await TakeOverAsync(stop);
        await WakeAsync(stop);
        await ExpireAsync(stop);
        await CloseAsync(stop);
        await receipts.ForgetAsync(clock.GetUtcNow() - ReceiptsAwaited, stop);
    }

    /// <summary>Parcels in the hands of workers that gave no sign for long: nobody knows whether they left.</summary>
    private Task TakeOverAsync(CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        var now = clock.GetUtcNow();
        var alive = db.Set<DeliveryWorker>().Where(w => w.AliveUntil >= now);
        await db.Set<Parcel>().Where(p => p.Worker != null && !alive.Any(w => w.Id == p.Worker))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.State, ParcelState.Waiting).SetProperty(p => p.Worker, (Guid?)null).SetProperty(p => p.MayRepeat, true), s);
        await db.Set<DeliveryWorker>().Where(w => w.AliveUntil < now).ExecuteDeleteAsync(s);
        return true;
    }, stop);

    private Task<int> WakeAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return db.InTransactionAsync(s => db.Set<Parcel>().Where(p => p.State == ParcelState.Later && p.NotBefore <= now).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, ParcelState.Waiting).SetProperty(p => p.NotBefore, (DateTimeOffset?)null), s), stop);
    }

    private async Task ExpireAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var over = await db.Set<Dispatch>().AsNoTracking().Where(d => (d.State == DispatchState.Running || d.State == DispatchState.Paused) && d.ExpiresAt <= now || d.State == DispatchState.Cancelling)
            .Select(d => new { d.No, d.State }).ToListAsync(stop);
        foreach (var dispatch in over)
            while (await EndAsync(dispatch.No, dispatch.State is DispatchState.Cancelling ? ParcelState.Cancelled : ParcelState.Expired, stop) > 0) { }
    }

    private Task<int> EndAsync(int dispatch, ParcelState to, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        var open = await db.Set<Parcel>().AsNoTracking().Where(p => p.DispatchNo == dispatch && (p.State == ParcelState.Waiting || p.State == ParcelState.Later)).OrderBy(p => p.No).Take(Step).Select(p => p.No).ToListAsync(s);
        if (open.Count == 0) return 0;
        var (first, last) = (open[0], open[^1]);
        var languages = await db.Set<DispatchText>().Where(t => t.DispatchNo == dispatch).Select(t => t.Language).ToListAsync(s);
        var moved = new List<(string, ParcelState, int)>();
        foreach (var language in languages)
            moved.Add((language, to, await db.Set<Parcel>()
                .Where(p => p.DispatchNo == dispatch && p.No >= first && p.No <= last && p.Language == language && (p.State == ParcelState.Waiting || p.State == ParcelState.Later))
                .ExecuteUpdateAsync(set => set.SetProperty(p => p.State, to).SetProperty(p => p.AddressSealed, (byte[]?)null).SetProperty(p => p.NotBefore, (DateTimeOffset?)null), s)));
        await tally.MoveAsync(dispatch, DispatchCount.Open, moved, s);
        return open.Count;
    }, stop);

    private async Task CloseAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        ParcelState[] open = [ParcelState.Waiting, ParcelState.Taken, ParcelState.Later];
        var over = await db.Set<Dispatch>().AsNoTracking().Where(d => d.IsFilled && d.State != DispatchState.Done && d.State != DispatchState.Cancelled)
            .Where(d => !db.Set<Parcel>().Any(p => p.DispatchNo == d.No && open.Contains(p.State))).Select(d => new { d.No, d.State }).ToListAsync(stop);
        foreach (var dispatch in over)
        {
            var to = dispatch.State is DispatchState.Cancelling ? DispatchState.Cancelled : DispatchState.Done;
            await db.InTransactionAsync(s => db.Set<Dispatch>().Where(d => d.No == dispatch.No && d.State == dispatch.State).ExecuteUpdateAsync(set => set.SetProperty(d => d.State, to).SetProperty(d => d.EndedAt, now).SetProperty(d => d.Version, d => d.Version + 1), s), stop);
        }
    }
}
