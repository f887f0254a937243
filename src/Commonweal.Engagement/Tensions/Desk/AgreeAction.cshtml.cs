using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.Tensions.Desk;

/// <summary>Writes down what was agreed to be done: a help, never a punishment.</summary>
[RequirePermission("tensions.work"), WhileAwake("tensions"), ResponseCache(NoStore = true)]
internal sealed class AgreeActionModel(CommonwealDb db, TensionSaving saving, Here here, Texts texts) : TensionPage(saving, here, texts)
{
    [BindProperty] public string? Words { get; set; }

    [BindProperty] public string? Who { get; set; }

    [BindProperty] public DateOnly? DueOn { get; set; }

    [BindProperty] public bool Supportive { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await OpenAsync(stop)) return NotFound();
        var (words, who) = (Needed(nameof(Words), Words, Tension.LongestWords), Needed(nameof(Who), Who, TensionAction.LongestWho));
        if (DueOn is null) ModelState.TryAddModelError(nameof(DueOn), Texts["tensions.day.missing"]);
        else if (DueOn < Today || DueOn > Today.AddYears(1)) ModelState.AddModelError(nameof(DueOn), Texts["tensions.action.due.wrong"]);
        if (!Supportive) ModelState.AddModelError(nameof(Supportive), Texts["tensions.action.supportive.missing"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        db.Add(new TensionAction { TensionId = Id, Words = words, Who = who, DueOn = DueOn!.Value, AgreedOn = Today });
        await Saving.CountActionsAsync(Tension, stop);
        return await EndAsync("tensions.done.agreed", stop);
    }
}
