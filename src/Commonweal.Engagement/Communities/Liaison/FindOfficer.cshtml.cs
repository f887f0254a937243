using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Liaison;

/// <summary>An officer on the public page.</summary>
internal sealed record PublicOfficer(string Name, LiaisonHours Hours, IReadOnlyList<(Guid Id, MultilingualText Name)> Communities);

/// <summary>Who is there for whom: officers by district and community, with hours and languages.</summary>
[AllowAnonymous, WhileAwake("communities"), OutputCache(PolicyName = PublicCache.Policy, VaryByQueryKeys = ["district"])]
internal sealed class FindOfficerModel(CommonwealDb db, Here here) : PageModel
{
    private const int Most = 300;

    public string? District { get; private set; }

    public IReadOnlyList<PublicOfficer> Officers { get; private set; } = [];

    public async Task OnGetAsync(string? district, CancellationToken stop)
    {
        District = here.City.District(district)?.Code;
        var rows = await db.Set<LiaisonHours>().AsNoTracking().Where(h => h.Shown)
            .Join(db.Set<Account>().Where(a => !a.Left), h => h.AccountId, a => a.Id, (h, a) => new { Hours = h, a.Name }).OrderBy(r => r.Name).Take(Most).ToListAsync(stop);
        rows = [.. rows.Where(r => District is null || r.Hours.Districts.Contains(District, StringComparer.Ordinal))];
        var ids = rows.Select(r => (Guid?)r.Hours.AccountId).ToList();
        var communities = await db.Set<Community>().AsNoTracking().Where(c => c.Shown && !c.Ended && (ids.Contains(c.OfficerId) || ids.Contains(c.DeputyId)))
            .OrderBy(c => c.SortName).Select(c => new { c.Id, c.Name, c.OfficerId, c.DeputyId }).Take(Most).ToListAsync(stop);
        Officers =
        [
            .. rows.Select(r => new PublicOfficer(r.Name, r.Hours,
                [.. communities.Where(c => c.OfficerId == r.Hours.AccountId || c.DeputyId == r.Hours.AccountId).Select(c => (c.Id, c.Name))])),
        ];
    }
}
