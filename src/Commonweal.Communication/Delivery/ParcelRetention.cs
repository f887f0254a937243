using Commonweal.Communication.Delivery.Receipts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Delivery;

/// <summary>Who was sent what; the counts stay.</summary>
internal sealed class ParcelRetention(CommonwealDb db, Commonweal.Platform.Localization.CityTime time) : IRetention
{
    public static string DataClass => "parcels";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        if (await Over(endedBefore).OrderBy(p => p.DispatchNo).Select(p => (int?)p.DispatchNo).FirstOrDefaultAsync(stop) is not { } dispatch) return 0;
        var last = await db.Set<Parcel>().Where(p => p.DispatchNo == dispatch).OrderBy(p => p.No).Take(most).MaxAsync(p => p.No, stop);
        await db.Set<ParcelReference>().Where(r => r.DispatchNo == dispatch && r.No <= last).ExecuteDeleteAsync(stop);
        var gone = await db.Set<Parcel>().Where(p => p.DispatchNo == dispatch && p.No <= last).ExecuteDeleteAsync(stop);
        if (!await db.Set<Dispatch>().AnyAsync(d => d.No == dispatch && d.Origin.StartsWith(SubscriberTexts.Origin), stop)) return gone;
        // A text to one person is nothing to count.
        await db.Set<DispatchText>().Where(t => t.DispatchNo == dispatch).ExecuteDeleteAsync(stop);
        await db.Set<DispatchCount>().Where(c => c.DispatchNo == dispatch).ExecuteDeleteAsync(stop);
        await db.Set<Dispatch>().Where(d => d.No == dispatch).ExecuteDeleteAsync(stop);
        return gone;
    }

    private IQueryable<Parcel> Over(DateOnly day)
    {
        var before = time.StartOf(day);
        return db.Set<Parcel>().Where(p => db.Set<Dispatch>().Any(d => d.No == p.DispatchNo && d.EndedAt < before));
    }
}
