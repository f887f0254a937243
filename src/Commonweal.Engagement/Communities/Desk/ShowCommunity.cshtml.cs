using Commonweal.Engagement.Communities.Agreeing;
using Commonweal.Engagement.Communities.Barriers;
using Commonweal.Engagement.Communities.Log;
using Commonweal.Engagement.Communities.Partner;
using Commonweal.Engagement.Communities.Voices;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Desk;

/// <summary>One community as those who keep contact see it.</summary>
[RequirePermission("communities.read"), WhileAwake("communities")]
internal sealed class ShowCommunityModel(CommonwealDb db, Officers officers, ContactLog log, IEnumerable<DeskRoomLink> links, Here here) : PageModel
{
    private const int Shown = 5;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public Community Community { get; private set; } = null!;

    public string? Officer { get; private set; }

    public string? Deputy { get; private set; }

    public IReadOnlyList<EntryView> Entries { get; private set; } = [];

    public IReadOnlyList<Voice> Voices { get; private set; } = [];

    public IReadOnlyList<CommunityNeed> Needs { get; private set; } = [];

    public IReadOnlyList<BarrierEntry> Barriers { get; private set; } = [];

    public PlanVersion? Plan { get; private set; }

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
        Entries = await officers.ViewsAsync(await log.ReadAsync(Id, after: null, Shown, stop), stop);
        Voices = await db.Set<Voice>().AsNoTracking().Where(v => v.CommunityId == Id).OrderBy(v => v.Name).ToListAsync(stop);
        Needs = await db.Set<CommunityNeed>().AsNoTracking().Where(n => n.CommunityId == Id && (n.State == NeedState.Open || n.State == NeedState.Planned))
            .OrderByDescending(n => n.On).ThenBy(n => n.Id).Take(Shown).ToListAsync(stop);
        Barriers = await db.Set<BarrierEntry>().AsNoTracking().Where(b => b.CommunityId == Id && b.State == BarrierState.Open)
            .OrderByDescending(b => b.On).ThenBy(b => b.Id).Take(Shown).ToListAsync(stop);
        Plan = await db.Set<PlanVersion>().AsNoTracking().Where(p => p.CommunityId == Id).OrderByDescending(p => p.Number).FirstOrDefaultAsync(stop);
        return Page();
    }
}
