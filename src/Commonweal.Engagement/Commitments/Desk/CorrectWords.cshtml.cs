using Commonweal.Platform.Accounts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Commonweal.Platform.Ui.Multilingual;
using Microsoft.AspNetCore.Mvc;

namespace Commonweal.Engagement.Commitments.Desk;

/// <summary>Corrects the words, adds a translation or names another owner; the words before stay in the history.</summary>
[RequirePermission("commitments.keep"), WhileAwake("commitments"), ResponseCache(NoStore = true)]
internal sealed class CorrectWordsModel(CommitmentChoices choices, Picturing picturing, CommonwealDb db, Making making, Here here, Texts texts) : CommitmentPage(db, making, here, texts)
{
    [BindProperty] public MultilingualInput What { get; set; } = new();

    [BindProperty] public MultilingualInput Said { get; set; } = new();

    [BindProperty] public string? Owner { get; set; }

    [BindProperty] public string? Words { get; set; }

    public IEnumerable<Choice> Owners => choices.Owners(Reach);

    public override async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await OpenAsync(stop)) return NotFound();
        (What, Said, Owner) = (MultilingualInput.Of(Commitment.What), MultilingualInput.Of(Commitment.Said), CommitmentChoices.Of(Commitment));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await OpenAsync(stop)) return NotFound();
        What.Check(ModelState, nameof(What), Texts, Here.City.Languages, Commitment.LongestWhat, required: true);
        Said.Check(ModelState, nameof(Said), Texts, Here.City.Languages, Commitment.LongestSaid);
        var words = picturing.Words(ModelState, nameof(Words), Words, required: true);
        if (Owners.All(o => o.Value != Owner)) ModelState.AddModelError(nameof(Owner), Texts["commitments.owner.missing"]);
        if (!ModelState.IsValid) return this.ShowAgain();
        var (department, post) = choices.Read(Owner!);
        var (why, today) = (new Evidence(words, Language), Here.Today);
        return await EndAsync(c => c.Correct(What.ApplyTo(c.What, Here.City.Languages), Said.ApplyTo(c.Said, Here.City.Languages), department, post, why, today, By), stop);
    }
}
