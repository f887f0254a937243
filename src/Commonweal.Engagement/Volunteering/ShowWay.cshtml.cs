using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Volunteering;

/// <summary>One way to help: what, where, when, and what is given in return.</summary>
[AllowAnonymous, WhileAwake("volunteering"), OutputCache(PolicyName = PublicCache.Policy)]
internal sealed class ShowWayModel(CommonwealDb db, HelpBoard board, Here here) : PageModel
{
    public WayToHelp Way { get; private set; } = null!;

    public MultilingualText? Community { get; private set; }

    public bool IsOpen => Way.State is WayState.Public && Way.ClosesOn >= here.Today;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        // What was once public says that it is over; what never was is not there.
        if (await db.Set<WayToHelp>().AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, stop) is not { State: WayState.Public or WayState.Closed } way) return NotFound();
        Way = way;
        Community = (await board.CommunitiesAsync([way], stop)).Values.FirstOrDefault();
        return Page();
    }
}
