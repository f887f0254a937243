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

/// <summary>Somebody offers to host a table.</summary>
[AllowAnonymous, WhileAwake("shared-meals")]
internal sealed class HostMealModel(MealBoard board, SigningUp signingUp, MealAccess access, MealChoices choices, Throttle throttle, Here here, Texts texts) : PageModel, IFormPage
{
    private IReadOnlyList<MealRound> open = [];

    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public Guid Once { get; set; }

    [BindProperty] public string? PersonName { get; set; }

    [BindProperty] public string? Contact { get; set; }

    [BindProperty] public int? Seats { get; set; }

    [BindProperty] public List<string> Speaks { get; set; } = [];

    [BindProperty] public string? Also { get; set; }

    [BindProperty] public string? District { get; set; }

    [BindProperty] public List<Guid> Rounds { get; set; } = [];

    [BindProperty] public bool OfAge { get; set; }

    public MealSeries Series { get; private set; } = null!;

    public MealChoices Choices => choices;

    public IEnumerable<Choice> RoundChoices => choices.Rounds(open);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        (Once, Rounds) = (Guid.NewGuid(), [.. open.Select(r => r.Id)]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await ShowAgainAsync(stop) is { } elsewhere) return elsewhere;
        if (Read() is not { } host) return this.ShowAgain();
        if (!throttle.Allows(HttpContext, "meal-host", JoinMealModel.MostAnHour))
        {
            ModelState.AddModelError("", texts["sharedMeals.tooMany"]);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }
        var signed = await signingUp.HostAsync(host, stop);
        if (signed.Receipt is { } digits) access.Open(new(IsHost: true, signed.Id, digits));
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

    private NewHost? Read()
    {
        var checks = new SignUpChecks("", ModelState, texts);
        var name = checks.Name(nameof(PersonName), PersonName);
        var (contact, byEmail) = checks.Contact(nameof(Contact), Contact, needed: true);
        var seats = checks.Number(nameof(Seats), Seats, MealHost.FewestSeats, MealHost.MostSeats);
        var (speaks, rounds) = (checks.Speaks(nameof(Speaks), Speaks, Also), checks.Rounds(nameof(Rounds), Rounds, open));
        checks.Must(OfAge, nameof(OfAge), "sharedMeals.offer.ofAge.missing");
        checks.Once(Once);
        return checks.Passed ? new(Id, Once, name, contact!, byEmail, here.Language, speaks, here.City.District(District)?.Code, seats, rounds) : null;
    }
}
