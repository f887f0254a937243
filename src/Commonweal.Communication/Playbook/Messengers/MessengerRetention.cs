using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Messengers;

/// <summary>Messengers who left, and those whose consent ran out long ago, with everything asked of them.</summary>
internal sealed class MessengerRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "messengers";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(m => m.ConsentUntil).ThenBy(m => m.Id).Select(m => m.Id).Take(most).ToListAsync(stop);
        await db.Set<MessengerRequest>().Where(r => ids.Contains(r.MessengerId)).ExecuteDeleteAsync(stop);
        return await db.Set<Messenger>().Where(m => ids.Contains(m.Id)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<Messenger> Over(DateOnly day) => db.Set<Messenger>().Where(m => m.WithdrawnOn < day || (m.WithdrawnOn == null && m.ConsentUntil < day));
}

/// <summary>What was asked of messengers who are still with us, three years on.</summary>
internal sealed class RequestRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "messenger-requests";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(r => r.AskedOn).ThenBy(r => r.Id).Select(r => r.Id).Take(most).ToListAsync(stop);
        return await db.Set<MessengerRequest>().Where(r => ids.Contains(r.Id)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<MessengerRequest> Over(DateOnly day) => db.Set<MessengerRequest>().Where(r => r.AskedOn < day);
}
