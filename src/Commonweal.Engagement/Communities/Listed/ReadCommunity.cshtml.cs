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
internal sealed class ReadCommunityModel(CommonwealDb db) : PageModel
{
    public Community Community { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        var found = await db.Set<Community>().AsNoTracking().Include(c => c.Districts).Include(c => c.Languages).AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == id && c.Shown && !c.Ended, stop);
        if (found is null) return NotFound();
        Community = found;
        return Page();
    }
}
