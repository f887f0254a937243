using Commonweal.Engagement.Communities.Partner;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Desk;

/// <summary>One community as those who keep contact see it.</summary>
[RequirePermission("communities.read"), WhileAwake("communities")]
internal sealed class ShowCommunityModel(CommonwealDb db, Officers officers, IEnumerable<DeskRoomLink> links, Here here) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public Community Community { get; private set; } = null!;

    public string? Officer { get; private set; }

    public string? Deputy { get; private set; }

    public bool MayWork => User.HasClaim("permission", "communities.work");

    public IEnumerable<DeskRoomLink> Links => links.Where(l => here.City.IsAwake(l.Part) && User.HasClaim("permission", l.Permission));

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await db.Set<Community>().AsNoTracking().Include(c => c.Districts).Include(c => c.Languages).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == Id, stop) is not { } found)
            return NotFound();
        Community = found;
        var names = await officers.NamesAsync([found.OfficerId, found.DeputyId], stop);
        Officer = found.OfficerId is { } officer ? names.GetValueOrDefault(officer) : null;
        Deputy = found.DeputyId is { } deputy ? names.GetValueOrDefault(deputy) : null;
        return Page();
    }
}
