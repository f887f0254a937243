using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Prevention.Objectives.Desk;

/// <summary>One objective at the desk, and what can be done with it next.</summary>
[RequirePermission("objectives.keep"), WhileAwake(ObjectivesSlice.Part), ResponseCache(NoStore = true)]
internal sealed class LookAtObjectiveModel(CommonwealDb db) : PageModel
{
    public Objective Objective { get; private set; } = null!;

    public bool MayDecide => User.HasClaim("permission", "objectives.decide");

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await db.Set<Objective>().AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, stop) is not { } objective) return NotFound();
        Objective = objective;
        return Page();
    }
}
