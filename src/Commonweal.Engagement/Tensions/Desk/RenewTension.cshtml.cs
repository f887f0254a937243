using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.Tensions.Desk;

/// <summary>Lets an entry live on, with a reason.</summary>
[RequirePermission("tensions.work"), WhileAwake("tensions"), ResponseCache(NoStore = true)]
internal sealed class RenewTensionModel(CommonwealDb db, TensionSaving saving, Here here, Texts texts) : TensionPage(saving, here, texts)
{
    [BindProperty] public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await OpenAsync(stop)) return NotFound();
        var reason = Needed(nameof(Reason), Reason, Tension.LongestWords);
        if (!ModelState.IsValid) return this.ShowAgain();
        db.Add(Tension.Renew(reason, Today));
        return await EndAsync("tensions.done.renewed", stop);
    }
}
