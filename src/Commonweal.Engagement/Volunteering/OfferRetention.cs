using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Volunteering;

/// <summary>Offers whose post closed, or that were declined or taken back.</summary>
internal sealed class OfferRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "help-offers";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var ids = await Over(endedBefore).OrderBy(o => o.EndsOn).ThenBy(o => o.Id).Select(o => o.Id).Take(most).ToListAsync(stop);
        return await db.Set<HelpOffer>().Where(o => ids.Contains(o.Id)).ExecuteDeleteAsync(stop);
    }

    private IQueryable<HelpOffer> Over(DateOnly day) => db.Set<HelpOffer>().Where(o => o.EndsOn < day);
}
