using Commonweal.Engagement.Communities;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Commonweal.Platform.Data;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Tensions.Desk;

/// <summary>One entry: what happened, what was agreed, what came of it. Reading it is on the record.</summary>
[RequirePermission("tensions.work"), WhileAwake("tensions"), ResponseCache(NoStore = true)]
internal sealed class ShowTensionModel(CommonwealDb db, TensionSaving saving, AuditTrail audit, Here here) : PageModel
{
    public Tension Tension { get; private set; } = null!;

    public IReadOnlyList<TensionAction> Actions { get; private set; } = [];

    public IReadOnlyList<TensionRenewal> Renewals { get; private set; } = [];

    public IReadOnlyList<string> WorkedWith { get; private set; } = [];

    public string Path(string action) => $"/desk/tensions/{Tension.Id}/{action}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await saving.FindAsync(id, here.Today, stop) is not { } tension) return NotFound();
        Tension = tension;
        Actions = await db.Set<TensionAction>().AsNoTracking().Where(a => a.TensionId == id).OrderBy(a => a.DueOn).ThenBy(a => a.Id).ToListAsync(stop);
        Renewals = await db.Set<TensionRenewal>().AsNoTracking().Where(r => r.TensionId == id).OrderBy(r => r.Id).ToListAsync(stop);
        var partners = db.Set<TensionPartner>().Where(p => p.TensionId == id).Select(p => p.CommunityId);
        WorkedWith = [.. (await db.Set<Community>().AsNoTracking().Where(c => partners.Contains(c.Id)).Select(c => c.Name).ToListAsync(stop)).Select(here.Text)];
        await audit.RecordAsync("read", "tension", id.ToString(), stop: stop);
        return Page();
    }
}
