using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.Commitments.Desk;

/// <summary>Promises another day, with a reason; every day promised before stays to be read.</summary>
[RequirePermission("commitments.keep"), WhileAwake("commitments"), ResponseCache(NoStore = true)]
internal sealed class MoveDayModel(Picturing picturing, CommonwealDb db, Making making, Here here, Texts texts) : CommitmentPage(db, making, here, texts)
{
    private const int MostYears = 20;

    [BindProperty] public DateOnly? DueOn { get; set; }

    [BindProperty] public string? Words { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await OpenAsync(stop)) return NotFound();
        var words = picturing.Words(ModelState, nameof(Words), Words, required: true);
        if (DueOn is null) ModelState.TryAddModelError(nameof(DueOn), Texts["commitments.due.missing"]);
        else if (DueOn < Here.Today || DueOn > Here.Today.AddYears(MostYears)) ModelState.AddModelError(nameof(DueOn), Texts["commitments.move.past"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        var (day, said, today) = (DueOn!.Value, new Evidence(words, Language), Here.Today);
        return await EndAsync(c => c.Move(day, said, today, By), stop);
    }
}
