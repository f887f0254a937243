using Commonweal.Engagement.SharedMeals.Own;
using Commonweal.Engagement.SharedMeals.Places;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Errors;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.SharedMeals;

/// <summary>The needs fields of a form, shared by the pages that ask for them.</summary>
internal sealed record NeedsFields(NeedsForm Form);

/// <summary>Adults sign up for meals, without an account.</summary>
[AllowAnonymous, WhileAwake("shared-meals")]
internal sealed class JoinMealModel(MealBoard board, SigningUp signingUp, MealAccess access, MealChoices choices, Throttle throttle, Here here, Texts texts) : PageModel, IFormPage
{
    internal const int MostAnHour = 60;

    private IReadOnlyList<MealRound> open = [];

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(Name = nameof(Form))] public GuestForm Form { get; set; } = new();

    public MealSeries Series { get; private set; } = null!;

    public MealChoices Choices => choices;

    public NeedsFields NeedsFields => new(Form);

    public IEnumerable<Choice> RoundChoices => choices.Rounds(open);

    /// <summary>Where the law forbids statistics by group, it is not asked at all.</summary>
    public IEnumerable<Choice> BackgroundChoices => here.City.Settings.GroupStatistics ? choices.Backgrounds(Series) : [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Form = new GuestForm { Once = Guid.NewGuid(), Adults = 1, Rounds = [.. open.Select(r => r.Id)] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Form.Read(Series, GuestKind.Adults, open, BackgroundChoices.Count(), ModelState, texts, here) is not { } guest) return this.ShowAgain();
        if (!throttle.Allows(HttpContext, "meal-guest", MostAnHour))
        {
            ModelState.AddModelError("", texts["sharedMeals.tooMany"]);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }
        var signed = await signingUp.GuestAsync(guest, stop);
        if (signed.Receipt is { } digits) access.Open(new(IsHost: false, signed.Id, digits));
        return LocalRedirect(here.Link(ListMealsModel.Path + "/received"));
    }

    public Task PrepareAsync(CancellationToken stop) => ShowAgainAsync(stop);

    public async Task<IActionResult?> ShowAgainAsync(CancellationToken stop)
    {
        if (await board.Public.SingleOrDefaultAsync(s => s.Id == Id, stop) is not { } series) return NotFound();
        Series = series;
        open = await board.OpenAsync([Id], stop);
        return open.Count > 0 ? null : LocalRedirect(here.Link($"{ListMealsModel.Path}/{Id}"));
    }
}
