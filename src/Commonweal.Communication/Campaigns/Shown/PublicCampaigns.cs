using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Campaigns.Shown;

/// <summary>What everybody may read of campaigns, today.</summary>
internal sealed class PublicCampaigns(CommonwealDb db, Here here)
{
    public const string Path = "/campaigns";

    public const int PageSize = 24, MostNow = 100;

    public static string PathOf(Campaign campaign) => Path + "/" + campaign.Slug;

    /// <summary>Those that run or are planned, the one that began first first.</summary>
    public async Task<IReadOnlyList<Campaign>> NowAsync(CancellationToken stop)
    {
        var today = here.Today;
        return await Public().Where(c => c.Until >= today).OrderBy(c => c.From).ThenBy(c => c.Id).Take(MostNow).ToListAsync(stop);
    }

    /// <summary>Those that ended, the latest first.</summary>
    public async Task<IReadOnlyList<Campaign>> EndedAsync(Guid? after, int most, CancellationToken stop)
    {
        var today = here.Today;
        var ended = Public().Where(c => c.Until < today);
        if (after is { } key && await ended.SingleOrDefaultAsync(c => c.Id == key, stop) is { } last) ended = ended.Where(c => c.Until < last.Until || c.Until == last.Until && c.Id < last.Id);
        return await ended.OrderByDescending(c => c.Until).ThenByDescending(c => c.Id).Take(most).ToListAsync(stop);
    }

    public async Task<IReadOnlyList<Campaign>> OfAsync(Guid[] keys, CancellationToken stop) => await Public().Where(c => EF.Parameter(keys).Contains(c.Id)).OrderByDescending(c => c.Until).ToListAsync(stop);

    private IQueryable<Campaign> Public()
    {
        var all = db.Set<Campaign>().AsNoTracking().Where(c => c.PublishedOn != null);
        return here.City.IsElection(here.Today) ? all.Where(c => !c.ShowsMayor) : all;
    }
}
