using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Tensions.Desk;

/// <summary>Says what came of an agreed action.</summary>
[RequirePermission("tensions.work"), WhileAwake("tensions"), ResponseCache(NoStore = true)]
internal sealed class FinishActionModel(CommonwealDb db, TensionSaving saving, Here here, Texts texts) : TensionPage(saving, here, texts)
{
    [FromRoute(Name = "which")] public Guid Which { get; set; }

    [BindProperty] public string? Outcome { get; set; }

    public TensionAction Action { get; private set; } = null!;

    public override async Task<IActionResult> OnGetAsync(CancellationToken stop) => await OpenAsync(stop) && Action is not null ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await OpenAsync(stop) || Action is null) return NotFound();
        var outcome = Needed(nameof(Outcome), Outcome, Tension.LongestWords);
        if (!ModelState.IsValid) return this.ShowAgain();
        (Action.Outcome, Action.DoneOn) = (outcome, Today);
        await Saving.CountActionsAsync(Tension, stop);
        return await EndAsync("tensions.done.finished", stop);
    }

    public override async Task PrepareAsync(CancellationToken stop)
        => Action = (await db.Set<TensionAction>().SingleOrDefaultAsync(a => a.Id == Which && a.TensionId == Id && a.DoneOn == null, stop))!;
}
