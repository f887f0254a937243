using Commonweal.Communication.Library.Shelf;
using Commonweal.Communication.Messages;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Campaigns;

/// <summary>A campaign with what belongs to it.</summary>
internal sealed record WholeCampaign(Campaign Campaign, IReadOnlyList<CampaignWork> Works, IReadOnlyList<CampaignDay> Days, IReadOnlyList<CampaignPartner> Partners, IReadOnlyList<BudgetLine> Budget, IReadOnlyList<Message> Messages, IReadOnlyList<ShelfItem> Materials)
{
    public decimal Planned => Budget.Sum(l => l.Planned);

    public decimal Spent => Budget.Sum(l => l.Spent);
}

/// <summary>Reads campaigns.</summary>
internal sealed class Campaigning(CommonwealDb db, LibraryShelf shelf)
{
    public Task<Campaign?> FindAsync(Guid id, CancellationToken stop) => db.Set<Campaign>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, stop);

    public Task<Campaign?> FindAsync(string slug, CancellationToken stop) => db.Set<Campaign>().AsNoTracking().SingleOrDefaultAsync(c => c.Slug == slug, stop);

    public async Task<WholeCampaign> WholeAsync(Campaign campaign, CancellationToken stop)
    {
        Guid[] messages = [.. campaign.Messages];
        return new(
            campaign,
            await db.Set<CampaignWork>().AsNoTracking().Where(w => w.CampaignId == campaign.Id).OrderBy(w => w.Number).ToListAsync(stop),
            // Whole days first, as in a calendar.
            [.. (await db.Set<CampaignDay>().AsNoTracking().Where(d => d.CampaignId == campaign.Id).ToListAsync(stop)).OrderBy(d => d.Day).ThenBy(d => d.At ?? TimeOnly.MinValue).ThenBy(d => d.ChangedAt)],
            [.. (await db.Set<CampaignPartner>().AsNoTracking().Where(p => p.CampaignId == campaign.Id).ToListAsync(stop)).OrderBy(p => p.Name, StringComparer.CurrentCulture)],
            [.. (await db.Set<BudgetLine>().AsNoTracking().Where(l => l.CampaignId == campaign.Id).ToListAsync(stop)).OrderByDescending(l => l.Planned).ThenBy(l => l.What, StringComparer.CurrentCulture)],
            await db.Set<Message>().AsNoTracking().Where(m => EF.Parameter(messages).Contains(m.Id)).OrderBy(m => m.WrittenAt).ToListAsync(stop),
            campaign.Materials.Count == 0 ? [] : await shelf.OfAsync([.. campaign.Materials], stop));
    }
}
