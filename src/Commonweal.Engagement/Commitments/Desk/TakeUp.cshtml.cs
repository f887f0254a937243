using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.Commitments.Desk;

/// <summary>The city stands by what a community wrote down, and says who keeps it.</summary>
[RequirePermission("commitments.keep"), WhileAwake("commitments"), ResponseCache(NoStore = true)]
internal sealed class TakeUpModel(CommitmentChoices choices, Picturing picturing, CommonwealDb db, Making making, Here here, Texts texts) : CommitmentPage(db, making, here, texts)
{
    [BindProperty] public string? Owner { get; set; }

    [BindProperty] public string? Words { get; set; }

    public IEnumerable<Choice> Owners => choices.Owners(Reach);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await OpenAsync(stop)) return NotFound();
        var words = picturing.Words(ModelState, nameof(Words), Words, required: false);
        if (Owners.All(o => o.Value != Owner)) ModelState.AddModelError(nameof(Owner), Texts["commitments.owner.missing"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        var (department, post) = choices.Read(Owner!);
        var (said, today) = (new Evidence(words, Language), Here.Today);
        return await EndAsync(c => c.TakeUp(department, post, said, today, By), stop);
    }
}
