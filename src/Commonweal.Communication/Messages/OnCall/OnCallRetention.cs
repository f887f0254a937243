using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Events;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Messages.OnCall;

/// <summary>Single days that are over.</summary>
internal sealed class OnCallRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "on-call";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(a => a.Day).ThenBy(a => a.Id).Select(a => a.Id).Take(most).ToListAsync(stop);
        return await db.Set<OnCallAway>().Where(a => ids.Contains(a.Id)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<OnCallAway> Over(DateOnly day) => db.Set<OnCallAway>().Where(a => a.Day < day);
}

/// <summary>The hours of whoever left go at once; where they stood in, nobody does now, and the rota says so.</summary>
internal sealed class WhenTranslatorLeft(CommonwealDb db) : IHandle<AccountLeft>
{
    public async Task HandleAsync(AccountLeft happened, CancellationToken stop)
    {
        var gone = happened.Id;
        await db.Set<OnCallAway>().Where(a => a.AccountId == gone).ExecuteDeleteAsync(stop);
        await db.Set<OnCallAway>().Where(a => a.StandInId == gone).ExecuteUpdateAsync(s => s.SetProperty(a => a.StandInId, (Guid?)null), stop);
        await db.Set<OnCallPerson>().Where(p => p.AccountId == gone).ExecuteDeleteAsync(stop);
    }
}
