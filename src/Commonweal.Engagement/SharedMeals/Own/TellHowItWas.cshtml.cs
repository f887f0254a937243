using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Commonweal.Engagement.SharedMeals.Own;

/// <summary>How one meal was, said once by one guest, behind the link of the letter or of the guest's own page.</summary>
[AllowAnonymous, WhileAwake("shared-meals"), ResponseCache(NoStore = true)]
internal sealed class TellHowItWasModel(MealQuestions questions, CityTime time, Here here, Texts texts) : PageModel, IFormPage
{
    private MealSeat seat = null!;
    private MealRound round = null!;

    [BindProperty(SupportsGet = true)] public string Link { get; set; } = "";

    [BindProperty(Name = nameof(Said))] public FeedbackForm Said { get; set; } = new();

    public FeedbackFields Fields => new(Said, FeedbackForm.YesNo(texts));

    public bool Given => seat.FeedbackGiven;

    public string When => time.FullWithTime(round.StartsAt);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await ShowAgainAsync(stop) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (!Given)
        {
            if (Said.Read(round.Id, ModelState, texts) is not { } said) return this.ShowAgain();
            await questions.TellAsync(seat.Id, said, stop);
        }
        return LocalRedirect(here.Link(questions.PathOf(seat.Id)));
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await questions.FindAsync(Link, stop) is not { } found) return NotFound();
        (seat, round) = found;
        return null;
    }
}
