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

/// <summary>A leader brings a group of young people, which sits at a table of its own.</summary>
[AllowAnonymous, WhileAwake("shared-meals")]
internal sealed class BringGroupModel(MealBoard board, SigningUp signingUp, MealAccess access, MealChoices choices, Throttle throttle, Here here, Texts texts) : PageModel, IFormPage
{
    private IReadOnlyList<MealRound> open = [];

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(Name = nameof(Form))] public GuestForm Form { get; set; } = new();

    public MealSeries Series { get; private set; } = null!;

    public MealChoices Choices => choices;

    public NeedsFields NeedsFields => new(Form);

    public IEnumerable<Choice> RoundChoices => choices.Rounds(open);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        Form = new GuestForm { Once = Guid.NewGuid(), Adults = 2, Rounds = [.. open.Select(r => r.Id)] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Form.Read(Series, GuestKind.Group, open, 0, ModelState, texts, here) is not { } guest) return this.ShowAgain();
        if (!throttle.Allows(HttpContext, "meal-guest", JoinMealModel.MostAnHour))
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
