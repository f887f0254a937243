using Commonweal.Engagement.Communities.Liaison;
using Commonweal.Engagement.Communities.Voices;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Listed;

/// <summary>One community's public page, in its own words.</summary>
[AllowAnonymous, WhileAwake("communities"), OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class ReadCommunityModel(CommonwealDb db, Here here) : PageModel
{
    public Community Community { get; private set; } = null!;

    /// <summary>Those whose consent holds today.</summary>
    public IReadOnlyList<Voice> Voices { get; private set; } = [];

    /// <summary>The liaison officer's name, where the officer stands on the public page.</summary>
    public string? Officer { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        var found = await db.Set<Community>().AsNoTracking().Include(c => c.Districts).Include(c => c.Languages).AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == id && c.Shown && !c.Ended, stop);
        if (found is null) return NotFound();
        Community = found;
        var today = here.Today;
        Voices = await db.Set<Voice>().AsNoTracking().Where(v => v.CommunityId == id && v.ConsentUntil >= today).OrderBy(v => v.Name).ToListAsync(stop);
        Officer = await db.Set<LiaisonHours>().AsNoTracking().Where(h => h.Shown && h.AccountId == found.OfficerId)
            .Join(db.Set<Account>().Where(a => !a.Left), h => h.AccountId, a => a.Id, (h, a) => a.Name).SingleOrDefaultAsync(stop);
        return Page();
    }
}
