using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Funds.Grants;

/// <summary>Codes of grants that open nothing any more.</summary>
internal sealed class GrantCodeRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "fund-grant-codes";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(c => c.Until).ThenBy(c => c.Id).Select(c => c.Id).Take(most).ToListAsync(stop);
        return await db.Set<GrantCode>().Where(c => ids.Contains(c.Id)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<GrantCode> Over(DateOnly day) => db.Set<GrantCode>().Where(c => c.Until < day);
}
