using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Solidarity.Caring;

/// <summary>Care that ended long ago, with every step; it also goes with its incident.</summary>
internal sealed class CareRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "care";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(c => c.EndedOn).ThenBy(c => c.Id).Select(c => c.Id).Take(most).ToListAsync(stop);
        return await db.Set<Care>().Where(c => ids.Contains(c.Id)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<Care> Over(DateOnly day) => db.Set<Care>().Where(c => c.EndedOn < day);
}
