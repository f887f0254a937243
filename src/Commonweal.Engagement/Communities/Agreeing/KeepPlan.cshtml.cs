using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Communities.Agreeing;

/// <summary>The city's side of the plan: writes a version, signs one.</summary>
[RequirePermission("communities.read"), WhileAwake("communities")]
internal sealed class KeepPlanModel(CommonwealDb db, Planning planning, Here here, Texts texts) : PlanPage(planning, here, texts)
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public Community Community { get; private set; } = null!;

    public bool MayWork => User.HasClaim("permission", "communities.work");

    protected override string Own => $"/desk/communities/{Id}/plan";

    private Guid Me => User.AccountId()!.Value;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop)) return NotFound();
        FillIn();
        return Page();
    }

    public async Task<IActionResult> OnPostWriteAsync(CancellationToken stop)
    {
        if (!MayWork) return Forbid();
        return await LoadAsync(stop) ? await WriteAsync(Id, Me, stop) : NotFound();
    }

    public async Task<IActionResult> OnPostSignAsync(CancellationToken stop)
    {
        if (!MayWork) return Forbid();
        return await LoadAsync(stop) ? await SignAsync(Id, p => (p.CitySignedOn, p.CitySignedById) = (p.CitySignedOn ?? Here.Today, p.CitySignedById ?? Me), stop) : NotFound();
    }

    public override Task PrepareAsync(CancellationToken stop) => LoadAsync(stop);

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await db.Set<Community>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == Id, stop) is not { } found) return false;
        Community = found;
        Versions = await Planning.ReadAsync(Id, stop);
        return true;
    }
}
