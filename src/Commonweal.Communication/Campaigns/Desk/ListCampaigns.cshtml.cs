using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Campaigns.Desk;

/// <summary>All campaigns, the one that ends last first.</summary>
[RequirePermission("campaigns.read"), WhileAwake(CampaignsSlice.Part)]
internal sealed class ListCampaignsModel(CommonwealDb db) : PageModel
{
    private const int PageSize = 30;

    [BindProperty(SupportsGet = true)] public Guid? After { get; set; }

    public IReadOnlyList<Campaign> Campaigns { get; private set; } = [];

    public IReadOnlyDictionary<Guid, int> Works { get; private set; } = new Dictionary<Guid, int>();

    public string? First { get; private set; }

    public string? Next { get; private set; }

    public bool MayKeep => User.HasClaim("permission", "campaigns.keep");

    public async Task OnGetAsync(CancellationToken stop)
    {
        var all = db.Set<Campaign>().AsNoTracking();
        if (After is { } key && await all.SingleOrDefaultAsync(c => c.Id == key, stop) is { } last)
        {
            First = "/desk/campaigns";
            all = all.Where(c => c.Until < last.Until || c.Until == last.Until && c.Id < last.Id);
        }
        var rows = await all.OrderByDescending(c => c.Until).ThenByDescending(c => c.Id).Take(PageSize + 1).ToListAsync(stop);
        Campaigns = [.. rows.Take(PageSize)];
        if (rows.Count > PageSize) Next = $"/desk/campaigns?after={Campaigns[^1].Id}";
        Guid[] keys = [.. Campaigns.Select(c => c.Id)];
        Works = await db.Set<CampaignWork>().Where(w => EF.Parameter(keys).Contains(w.CampaignId)).GroupBy(w => w.CampaignId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
    }
}
