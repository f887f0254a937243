using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Rumours.Desk;

/// <summary>From which reach on answers are published. Whoever reviews sets it, not whoever writes.</summary>
[RequirePermission("rumours.review"), WhileAwake("rumours")]
internal sealed class SetReachModel(CommonwealDb db, Texts texts) : PageModel, IFormPage
{
    [BindProperty] public int Version { get; set; }

    [BindProperty] public int? Hearings { get; set; }

    [BindProperty] public int? Districts { get; set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        var rule = await ReachRule.OfAsync(db, stop);
        (Version, Hearings, Districts) = (rule.Version, rule.Hearings, rule.Districts);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Hearings is not (>= 1 and <= ReachRule.MostHearings)) ModelState.TryAddModelError(nameof(Hearings), texts["rumours.reach.bad"]);
        if (Districts is not (>= 1 and <= ReachRule.MostDistricts)) ModelState.TryAddModelError(nameof(Districts), texts["rumours.reach.bad"]);
        if (!ModelState.IsValid) return Page();
        var rule = await db.Set<ReachRule>().SingleOrDefaultAsync(stop);
        if (rule is null) db.Add(rule = new ReachRule());
        else if (rule.Version != Version) return this.ChangedMeanwhile(texts);
        (rule.Hearings, rule.Districts) = (Hearings!.Value, Districts!.Value);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException first) when (first is DbUpdateConcurrencyException || db.Dialect.IsDuplicate(first))
        {
            return this.ChangedMeanwhile(texts);
        }
        TempData["done"] = texts["common.saved"];
        return LocalRedirect("/desk/rumours/figures");
    }

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;
}
