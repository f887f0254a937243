using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Prevention.Objectives.Public;

/// <summary>One objective, for everybody.</summary>
[AllowAnonymous, WhileAwake(ObjectivesSlice.Part), OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class ShowObjectiveModel(CommonwealDb db) : PageModel
{
    public Objective Objective { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await db.Set<Objective>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id && o.IsPublic, stop) is not { } objective) return NotFound();
        Objective = objective;
        return Page();
    }
}
