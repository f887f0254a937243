using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours;

/// <summary>Addresses of people who asked and whom nobody could tell anything.</summary>
internal sealed class AskerRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "rumour-askers";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(h => h.HeardOn).ThenBy(h => h.Id).Select(h => h.Id).Take(most).ToListAsync(stop);
        return await db.Set<Hearing>().Where(h => ids.Contains(h.Id)).ExecuteUpdateAsync(s => s.SetProperty(h => h.EmailSealed, (byte[]?)null).SetProperty(h => h.Waits, false), stop);
    }

    private IQueryable<Hearing> Over(DateOnly day) => db.Set<Hearing>().Where(h => h.HeardOn < day && h.EmailSealed != null);
}

/// <summary>What was heard, word by word; the counts stay.</summary>
internal sealed class HearingRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "rumour-hearings";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(h => h.HeardOn).ThenBy(h => h.Id).Select(h => h.Id).Take(most).ToListAsync(stop);
        await db.Set<MovedHearing>().Where(m => ids.Contains(m.HearingId)).ExecuteDeleteAsync(stop);
        return await db.Set<Hearing>().Where(h => ids.Contains(h.Id)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<Hearing> Over(DateOnly day) => db.Set<Hearing>().Where(h => h.HeardOn < day);
}
