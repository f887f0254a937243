using Commonweal.Engagement.Communities.Partner;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.Commitments.Partner;

/// <summary>A community writes down what the city promised it; the city then stands by it, or says why not.</summary>
[AllowAnonymous, InPartnerRoom, WhileAwake("commitments")]
internal sealed class WriteDownOursModel(Making making, PartnerRoom room, Here here, Texts texts) : PageModel, IFormPage
{
    private const int MostYears = 20;

    [BindProperty] public string? What { get; set; }

    [BindProperty] public string? Said { get; set; }

    [BindProperty] public DateOnly? SaidOn { get; set; }

    [BindProperty] public DateOnly? DueOn { get; set; }

    [BindProperty] public bool Everybody { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Check();
        if (!ModelState.IsValid) return this.ShowAgain();
        var us = room.Pass.CommunityId;
        var commitment = new Commitment
        {
            What = MultilingualText.Of((here.Language, What!.Trim())),
            Said = string.IsNullOrWhiteSpace(Said) ? MultilingualText.Empty : MultilingualText.Of((here.Language, Said.Trim())),
            SaidOn = SaidOn,
            FirstDueOn = DueOn!.Value,
            DueOn = DueOn.Value,
            IsPublic = Everybody,
            ToEverybody = false,
            OnlyCommunityId = us,
            Named = 1,
            MadeOn = here.Today,
            ChangedOn = here.Today,
            CityWord = CityWord.None,
        };
        await making.MakeAsync(commitment, commitment.Begin(new Evidence("", here.Language), new By(null, us)), [us], stop);
        TempData["done"] = texts["commitments.ours.new.done"];
        return LocalRedirect(here.Link($"{ListOursModel.Path}/{commitment.Id}"));
    }

    public Task PrepareAsync(CancellationToken stop) => Task.CompletedTask;

    private void Check()
    {
        Words(nameof(What), What, Commitment.LongestWhat, required: true);
        Words(nameof(Said), Said, Commitment.LongestSaid, required: false);
        if (SaidOn > here.Today) ModelState.AddModelError(nameof(SaidOn), texts["commitments.saidOn.ahead"]);
        if (DueOn is null) ModelState.TryAddModelError(nameof(DueOn), texts["commitments.due.missing"]);
        else if (DueOn < (SaidOn ?? here.Today.AddYears(-MostYears)) || DueOn > here.Today.AddYears(MostYears)) ModelState.AddModelError(nameof(DueOn), texts["commitments.due.wrong"]);
    }

    private void Words(string field, string? typed, int most, bool required)
    {
        if (required && string.IsNullOrWhiteSpace(typed)) ModelState.AddModelError(field, texts["errors.required"]);
        if (CleanText.Length(typed?.Trim() ?? "") > most) ModelState.AddModelError(field, texts["errors.tooLong", ("most", most)]);
    }
}
