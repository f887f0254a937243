using Commonweal.Platform.Data;
using Commonweal.Platform.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Campaigns;

/// <summary>Names of those who made works, after the campaign has long ended: the work stays, the name goes.</summary>
internal sealed class ArtistRetention(CommonwealDb db) : IRetention
{
    public static string DataClass => "campaign-artists";

    public Task<long> CountAsync(DateOnly endedBefore, int most, CancellationToken stop) => Over(endedBefore).Take(most).LongCountAsync(stop);

    public async Task<int> ClearAsync(DateOnly endedBefore, int most, CancellationToken stop)
    {
        var keys = await Over(endedBefore).OrderBy(w => w.Id).Select(w => w.Id).Take(most).ToListAsync(stop);
        return await db.Set<CampaignWork>().Where(w => keys.Contains(w.Id)).ExecuteUpdateAsync(w => w.SetProperty(x => x.Artist, (string?)null).SetProperty(x => x.ArtistConsent, (string?)null).SetProperty(x => x.ArtistConsentOn, (DateOnly?)null), stop);
    }

    private IQueryable<CampaignWork> Over(DateOnly day) => db.Set<CampaignWork>().Where(w => w.Artist != null && db.Set<Campaign>().Any(c => c.Id == w.CampaignId && c.Until < day));
}
