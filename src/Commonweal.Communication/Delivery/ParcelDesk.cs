using Commonweal.Communication.Audience;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Delivery;

/// <summary>A parcel in a worker's hand.</summary>
/// <param name="No">Its number within the dispatch.</param>
/// <param name="Language">Its language.</param>
/// <param name="ChannelId">The subscriber's channel, if it is one.</param>
/// <param name="SubscriberId">The subscriber, if it is one.</param>
/// <param name="AddressSealed">Where to, encrypted; null where nothing goes there any more.</param>
/// <param name="Attempts">Attempts before this one.</param>
internal sealed record InHand(int No, string Language, Guid? ChannelId, Guid? SubscriberId, byte[]? AddressSealed, int Attempts);

/// <summary>Parcels of one dispatch that a worker has taken.</summary>
internal sealed record Batch(int DispatchNo, DateTimeOffset ExpiresAt, IReadOnlyList<InHand> Parcels);

/// <summary>
/// Hands parcels out and takes word of them back, each in one short transaction. Several workers, also on several machines,
/// never have the same parcel in hand; who died with some in hand is found out, and those are marked as perhaps repeated.
/// </summary>
internal sealed class ParcelDesk(CommonwealDb db, DispatchTally tally, DeliveryLease lease, TimeProvider clock)
{
    private const int MostLookedAt = 5;

    /// <summary>The next parcels for a worker, urgent ones first; null where nothing waits.</summary>
    public async Task<Batch?> TakeAsync(Medium medium, Guid worker, int most, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var waiting = await db.Set<Dispatch>().AsNoTracking()
            .Where(d => d.State == DispatchState.Running && d.Medium == medium && (d.NotBefore == null || d.NotBefore <= now) && d.ExpiresAt > now)
            .Where(d => db.Set<Parcel>().Any(p => p.DispatchNo == d.No && p.State == ParcelState.Waiting))
            .OrderBy(d => d.Lane == Lane.Urgent ? 0 : 1).ThenBy(d => d.No).Take(MostLookedAt).Select(d => new { d.No, d.ExpiresAt }).ToListAsync(stop);
        // The first may be in other hands by now.
        foreach (var dispatch in waiting)
            if (await TakeFromAsync(dispatch.No, worker, most, stop) is { Count: > 0 } parcels) return new Batch(dispatch.No, dispatch.ExpiresAt, parcels);
        return null;
    }

    private Task<List<InHand>> TakeFromAsync(int dispatch, Guid worker, int most, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        // The last words are ours and say only how the database passes over rows in other hands.
        // Materialised: PostgreSQL would else be free to ask for the next ones again for every row.
        var sql = "WITH next AS MATERIALIZED (SELECT no FROM parcel WHERE dispatch_no = {1} AND state = 'Waiting' ORDER BY no LIMIT {2} " + db.Dialect.PassingHeld + ") "
            + "UPDATE parcel SET state = 'Taken', worker = {0} FROM next WHERE parcel.dispatch_no = {1} AND parcel.no = next.no";
        if (await db.Database.ExecuteSqlRawAsync(sql, [worker, dispatch, most], s) == 0) return [];
        // Whoever takes something is alive, and is known before anybody looks for parcels in dead hands.
        await SignAsync(worker, s);
        return await (
            from parcel in db.Set<Parcel>().AsNoTracking()
            where parcel.DispatchNo == dispatch && parcel.Worker == worker && parcel.State == ParcelState.Taken
            from channel in db.Set<Channel>().Where(c => c.Id == parcel.ChannelId && c.State == ChannelState.Proven).DefaultIfEmpty()
            orderby parcel.No
            select new InHand(parcel.No, parcel.Language, parcel.ChannelId, channel == null ? null : channel.SubscriberId, parcel.AddressSealed ?? (channel == null ? null : channel.AddressSealed), parcel.Attempts)).ToListAsync(s);
    }, stop);

    /// <summary>Writes down what became of parcels in hand. One that another worker has taken over meanwhile is left to that one.</summary>
    public Task RecordAsync(int dispatch, Guid worker, IReadOnlyList<(InHand Parcel, Outcome Outcome)> done, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        var now = clock.GetUtcNow();
        var moved = new List<(string, ParcelState, int)>();
        foreach (var group in done.GroupBy(d => (d.Parcel.Language, d.Outcome)))
        {
            var (outcome, numbers) = (group.Key.Outcome, group.Select(d => d.Parcel.No).ToList());
            var parcels = await MoveAsync(dispatch, worker, numbers, outcome, now, s);
            if (outcome.State is not (ParcelState.Later or ParcelState.Waiting)) moved.Add((group.Key.Language, outcome.State, parcels));
        }
        await tally.MoveAsync(dispatch, DispatchCount.Open, moved, s);
        foreach (var language in moved.Where(m => m.Item2 == ParcelState.Sent && m.Item3 > 0).Select(m => m.Item1).Order(StringComparer.Ordinal))
            await db.Set<DispatchText>().Where(t => t.DispatchNo == dispatch && t.Language == language && t.FirstAt == null).ExecuteUpdateAsync(set => set.SetProperty(t => t.FirstAt, now), s);
        return true;
    }, stop);

    private Task<int> MoveAsync(int dispatch, Guid worker, List<int> numbers, Outcome outcome, DateTimeOffset now, CancellationToken stop)
    {
        var (state, reason, mayRepeat, attempt) = (outcome.State, outcome.Reason, outcome.MayHaveLeft, outcome.Counts ? 1 : 0);
        var ends = state is not (ParcelState.Later or ParcelState.Waiting);
        var until = outcome.Wait is { } wait ? now + wait : (DateTimeOffset?)null;
        return db.Set<Parcel>().Where(p => p.DispatchNo == dispatch && numbers.Contains(p.No) && p.Worker == worker && p.State == ParcelState.Taken)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.State, state).SetProperty(p => p.Reason, reason).SetProperty(p => p.NotBefore, until).SetProperty(p => p.Worker, (Guid?)null)
                .SetProperty(p => p.Attempts, p => p.Attempts + attempt).SetProperty(p => p.MayRepeat, p => p.MayRepeat || mayRepeat)
                .SetProperty(p => p.AddressSealed, p => ends ? null : p.AddressSealed), stop);
    }

    /// <summary>A sign of life of workers.</summary>
    public Task SignAsync(IReadOnlyCollection<Guid> workers, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        foreach (var id in workers.Order()) await SignAsync(id, s);
        return true;
    }, stop);

    private Task SignAsync(Guid worker, CancellationToken stop)
        => db.Database.ExecuteSqlAsync($"INSERT INTO delivery_worker (id, alive_until) VALUES ({worker}, {(clock.GetUtcNow() + lease.Life).UtcDateTime}) ON CONFLICT (id) DO UPDATE SET alive_until = excluded.alive_until", stop);

    /// <summary>Workers leave in good order; what they still have in hand had not left.</summary>
    public Task LeaveAsync(IReadOnlyCollection<Guid> workers, CancellationToken stop) => db.InTransactionAsync(async s =>
    {
        await db.Set<Parcel>().Where(p => p.Worker != null && workers.Contains(p.Worker.Value)).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, ParcelState.Waiting).SetProperty(p => p.Worker, (Guid?)null), s);
        await db.Set<DeliveryWorker>().Where(w => workers.Contains(w.Id)).ExecuteDeleteAsync(s);
        return true;
    }, stop);
}
