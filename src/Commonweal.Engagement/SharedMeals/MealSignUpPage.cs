using Commonweal.Engagement.SharedMeals.Own;
using Commonweal.Engagement.SharedMeals.Places;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>A page on which somebody signs up, without an account, for the open rounds of a public series.</summary>
internal abstract class MealSignUpPage(MealBoard board, MealAccess access, MealChoices choices, Throttle throttle, Here here, Texts texts) : PageModel, IFormPage
{
    private const int MostAnHour = 60;

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public MealSeries Series { get; private set; } = null!;

    public MealChoices Choices => choices;

    public IEnumerable<Choice> RoundChoices => choices.Rounds(Open);

    protected IReadOnlyList<MealRound> Open { get; private set; } = [];

    protected Here Here => here;

    protected Texts Texts => texts;

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await board.Public.SingleOrDefaultAsync(s => s.Id == Id, stop) is not { } series) return NotFound();
        Series = series;
        Open = await board.OpenAsync([Id], stop);
        return Open.Count > 0 ? null : LocalRedirect(here.Link($"{ListMealsModel.Path}/{Id}"));
    }

    /// <summary>Signs up and goes on to the receipt, unless too many came from there within the hour.</summary>
    protected async Task<IActionResult> SignUpAsync(bool isHost, Func<Task<SignedUp>> signUp)
    {
        if (!throttle.Allows(HttpContext, isHost ? "meal-host" : "meal-guest", MostAnHour))
        {
            ModelState.AddModelError("", texts["sharedMeals.tooMany"]);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }
        var signed = await signUp();
        if (signed.Receipt is { } digits) access.Open(new(isHost, signed.Id, digits));
        return LocalRedirect(here.Link(ListMealsModel.Path + "/received"));
    }
}
